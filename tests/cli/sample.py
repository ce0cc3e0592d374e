"""The letters that the verbs are tried on, and how a verb ends."""

import json
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

TRADITIONAL = """關於圖書館搬遷的通知

各位讀者：

　　本館將於十月一日起搬遷，新館設有信息檢索室。𠮷田文庫同時開放，軟件由本館提供。

一、開放時間。每日九時至十七時。
二、借書辦法。憑證借閱，每次五冊。

　　特此通知。

市立圖書館
2019年9月10日
"""

SIMPLIFIED = """关于暑期开放的通知

各位读者：

　　暑期每日开放，头发染色者亦欢迎。

市立图书馆
2019年6月1日
"""


@dataclass(frozen=True)
class Outcome:
    """How a verb ended."""

    status: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        return json.loads(self.out)


Run = Callable[..., Outcome]
