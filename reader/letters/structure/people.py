"""Who writes and who is written to, from signature, title, closing and address."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from reader.letters.structure.plain import pattern, plain

_SIGNED_AS: Final = pattern(r"[^:\s]{2,8}\s*:\s*(?=\S)")
_RESPECTS: Final = pattern(
    r"[\s　]*(?:[谨敬拜叩恭泣百]+[启禀呈上贺白复覆邀约订识志签肃叩拜述]|顿首(?:再?拜)?|稽首|鞠躬|再拜|叩首|"
    r"叩[上拜禀]?|拜[上启]?|合十|敛衽|裣衽|手[书草具示启上肃泐谕]|[亲绝遗]笔|绝书|敬书|匆上|"
    r"(?<=[\s　])[上草叩字启书具白肃]|(?<=[父母])[字书示]|\((?:盖章|公章|签(?:名|章|字)|印|章|代)\))[\s　。]*$"
)
_DAY: Final = pattern(r"(?<=叩)。?[东冬江支微鱼虞齐佳灰真文元寒删先萧肴豪歌麻阳庚青蒸尤侵覃盐咸]。?$")
_SIGNING: Final = r"(?:应征|申请|投诉|求职|举报|检讨|声明|道歉|立据|具呈|具保|陈情|申诉)人"
_KIN: Final = pattern(
    rf"(?:职|{_SIGNING}|[愚小]?[弟兄妹姊姐侄甥]|愚兄|不肖[男子女]|学生|门生|受业|晚生?|后学|男|女儿?|外?孙[男女]?|"
    rf"儿子?|媳|婿|妻|夫|父|母|友|"
    r"[您你妳]?的?(?:老?朋友|同学|学生|儿子|女儿)(?=[\s　:]))[\s　:]+|[您你妳]们?的(?=[^的]{2,8}[\s　])"
)
_ROLE: Final = pattern(rf"(?:{_SIGNING}|市民|读者|居民|业主|家长|顾客|听众)$")
_GLUED: Final = pattern(
    r"(?:不[孝肖][男女子孙]|晚辈|后学|受业|学生|门生|愚?[弟兄妹姊侄甥孙男儿晚]|职)(?=[^\s　]{2,3}$)"
)
_IS: Final = pattern(r"(?:外?孙[女男]?|[女儿][儿子]?|学生|弟|妹|兄|姐|侄[女儿]?|[您你]的(?:学生|儿子|女儿|孙女?))$")
_NAME, _HUMBLE = 2, frozenset(plain("上叩禀启"))
"""Characters of a given name, and what a child writes right behind it: 小蘭上."""

_BODY: Final = pattern(
    r".*?(?:公司|组织部|办公[厅室]|委员会|政府|国务院|人大常委会|法院|检察院|协会|学[会校院]|大学|中学|小学|幼儿园|"
    r"图书馆|医院|合作社|出版社|[报杂][社志]|银行|基金会|联合会|联盟|总会|工会|团[体委]|中心|商[行号店会]|"
    r"[号行庄栈坊铺](?=[\s　]|$)|组委会|筹委会|编辑部|研究[所室会]|事务所|俱乐部|"
    r"[厅局处署部司院校社馆所站室科委会府村队店厂园组课系])(?=$|[\s　]|.{1,4}长|[馆院局处署校社会]长|总经理|"
    r"主任(?!委员会)|理事(?!会)|主席(?!团)|董事(?!会)|秘书(?!处)|主管|经理(?!部))"
)
_POST: Final = pattern(
    r"(?:[馆院局处署校社会部科所站厂厅队村组]长|理事长|总?经理|主任委员|主任|党委书记|支部书记|总裁|董事长|秘书长|"
    r"总监|主席|召集人|主管|书记|教授|博士)[\s　]*"
)
_ISSUER: Final = pattern(r"(.{2,30}?)(?:关于|对.{2,}的(?:[答批]复|函)|转发|印发|致(?=.{2,}(?:信|书|函)))")
_CLASSIC_TO: Final = pattern(
    r".{0,4}?(?:[复覆回]上|上|与|报|答|致|寄|遗|贻|谢|呈|给|诫|复|覆|示|谕|禀|柬)([^,。、:\s]{1,8}?)(?:(?:再|"
    r"第[一二三])?书|论.*书)$"
)
_COLLECTED_TO: Final = pattern(r"(?:致|禀|谕|与|答|复|寄|报)([^·,。:\s]{1,6})·")
"""How an editor of collected letters heads them: 致九弟·述抽本省之釐."""

_HAND: Final = pattern(
    r"(?:^|[,。])(?:愚?[兄弟]|侄|孙|男)?((?!兄手|弟手)[^,。手]{2,3}?)(?:手[草具书示]|[谨跪][禀启]|草)[。,]?$"
)
_MEMORIAL: Final = pattern(r"[表疏策奏札折]$|^奏为")
_THRONE: Final = pattern(r"陛下|皇上|皇太后")
_DELIVERED: Final = pattern(
    r"(?:.*\n)?(?:此致|谨呈|此咨|谨致|此上)[\s　]*(.+?)[\s　]*(?:台照|鉴核?|查照|台收|收|公鉴|$)", re.DOTALL
)
_RESPECTED: Final = pattern(r"敬礼")


def sender(
    signature: str | None, *, title: str | None, byline: str | None, writer: str | None, closing: str | None
) -> str | None:
    """The issuing body or the writer, without posts and courtesies."""
    signed = _signed(signature) if signature else None
    return signed or byline or writer or _hand(closing) or _issuer(title)


def is_body(text: str) -> bool:
    """Whether a text is the name of a body and nothing else."""
    return bool(_BODY.fullmatch(plain(text).strip()))


def is_named(text: str) -> bool:
    """Whether a line over a name, in plain form, is of a body, a post, or what the writer is to the reader."""
    told = _BODY.match(text) or _POST.search(text) or _IS.match(text) or _ROLE.search(text) or _SIGNED_AS.match(text)
    return bool(told) or text.endswith("的")


def recipient_of(
    *, closing: str | None, field: str | None, title: str | None, address: Sequence[str], text: str
) -> str | None:
    """The reader where the salutation names none: 此致 … 台照, a `field` over the letter, the address, 與…書."""
    delivered = _DELIVERED.match(plain(closing)) if closing else None
    if closing and delivered is not None:
        named = closing[delivered.start(1) : delivered.end(1)].strip("，,：:。 \n　")
        if named and not _RESPECTED.match(plain(named)):
            return " ".join(named.split())
    if field or address:
        return field or " ".join(address)
    classic = _CLASSIC_TO.match(plain(title)) or _COLLECTED_TO.match(plain(title)) if title else None
    if title and classic is not None:
        return title[classic.start(1) : classic.end(1)]
    throne = _THRONE.search(plain(text)) if title and _MEMORIAL.search(plain(title)) else None
    return text[throne.start() : throne.end()] if throne is not None else None


def _signed(signature: str) -> str | None:
    rows = [_bare(row) for row in _apart(signature)]
    rows = [row for row in rows if row]
    if len(rows) > 1 and (rows[0].endswith("的") or _ROLE.match(plain(rows[0]))):
        rows = rows[1:]
    bodies = [row[: match.end()].strip() for row in rows if (match := _BODY.match(plain(row))) is not None]
    if bodies and _BODY.match(plain(rows[0])) is not None:
        return _together(bodies)
    return "、".join(_without_post(row) for row in rows) or None


def _apart(signature: str) -> list[str]:
    """The lines of a signature; what the writer is to the reader stands with the name: 外孫女 over 子晴上."""
    rows = [row.strip() for row in signature.split("\n") if row.strip()]
    if len(rows) > 1 and _IS.match(plain(rows[0])):
        return [f"{rows[0]} {rows[1]}", *rows[2:]]
    return rows


def _bare(row: str) -> str:
    """The name in a line of the signature, without what it signs as and without its courtesies."""
    row = _spaced_out(row.strip())
    text = plain(row)
    signed = _SIGNED_AS.match(text)
    start = signed.end() if signed is not None else 0
    end = len(text)
    for pattern_ in (_DAY, _RESPECTS, _RESPECTS):
        match = pattern_.search(text, start, end)
        end = match.start() if match is not None and match.start() > start else end
    kin = _KIN.match(text, start, end) or (_GLUED.match(text, start, end) if end < len(text) else None)
    if kin is not None and kin.end() < end:
        start = kin.end()
        end -= end - start > _NAME and text[end - 1] in _HUMBLE
    return row[start:end].strip()


def _spaced_out(row: str) -> str:
    """The line with letter-spaced words closed up: 校　　长　郑明远."""
    pieces = row.split()
    words = "".join(
        piece if len(piece) == 1 and place and len(pieces[place - 1]) == 1 else f" {piece}"
        for place, piece in enumerate(pieces)
    ).strip()
    return words if len(words.split()) < len(pieces) else row


def _without_post(row: str) -> str:
    text = plain(row)
    post = _POST.search(text)
    if post is None:
        return row
    return (row[: post.start()] + row[post.end() :]).strip() or row


def _together(bodies: list[str]) -> str:
    """Joint bodies with 、; a short second line is a department of the first."""
    joined = bodies[0]
    for body in bodies[1:]:
        joined += body if len(body) <= 4 else f"、{body}"
    return joined


def _hand(closing: str | None) -> str | None:
    match = _HAND.search(plain(closing)) if closing else None
    return closing[match.start(1) : match.end(1)] if closing and match is not None else None


def _issuer(title: str | None) -> str | None:
    match = _ISSUER.match(plain(title)) if title else None
    return title[: match.end(1)].strip() if title and match is not None and is_body(match[1]) else None
