"""Where signature and closing begin when the body over them is as short as they are."""

import pytest

from reader.letters import parse


@pytest.mark.parametrize(
    ("body", "signature"),
    [
        ("老李：\n好久不见\n你还好吗\n我很想你\n小王", "小王"),
        ("老李：\n好久不见\n近来可好\n甚为挂念\n小王", "小王"),
        ("各位：\n见下表。\n姓名\t年龄\n张三\t20\n李四\t30\n王五公司", "王五公司"),
        ("各位：\n清单如下：\n→牛奶\n→鸡蛋\n→面包\n王五公司\n销售部", "王五公司\n销售部"),
        ("各位：\n请按时参加\n华新集团\n工会委员会", "华新集团\n工会委员会"),
        ("父亲大人：\n一切平安。\n女儿\n小芳", "女儿\n小芳"),
        ("老师：\n请予批准。\n申请人：刘志强", "申请人：刘志强"),
        ("孩子们：\n山里的花开了。\n你们的李老师", "你们的李老师"),
    ],
)
def test_a_signature_leaves_what_is_said_to_the_body(body: str, signature: str) -> None:
    assert parse(f"{body}\n2001年2月3日\n").signature == signature


@pytest.mark.parametrize(
    ("last", "closing"),
    [
        ("久未通信。书局之事，容后再商。专此，即颂\n近安", "专此，即颂\n近安"),
        ("书局之事，容后再商。即颂\n秋安", "即颂\n秋安"),
        ("專此奉覆，敬請\n台安", "專此奉覆，敬請\n台安"),
    ],
)
def test_a_closing_begins_with_the_words_that_take_leave(last: str, closing: str) -> None:
    assert (
        parse(f"子谦兄：\n前奉手示，敬悉一切。近日东北警耗频传。\n{last}\n弟长风\n1931年9月26日\n").closing == closing
    )
