"""Who writes and who is written to, from signature, title, closing and address."""

from __future__ import annotations

import re

_SIGNED_AS = re.compile(r"^[^：:\s]{2,8}\s*[：:]\s*(?=\S)")
_RESPECTS = re.compile(
    r"[\s　]*(?:[谨謹敬拜叩][启啟禀稟呈上賀贺白覆复邀約约]|[顿頓]首|鞠躬|再拜|叩首|手[书書草具示启啟上]|"
    r"[亲親][笔筆]|敬[书書]|泣[启啟]|"
    r"[\s　]上|[\s　]草|[\s　]叩|[\s　]字|[（(](?:盖章|蓋章|公章|[签簽](?:名|章|字)|印)[）)])[\s　]*$"
)
_KIN = re.compile(
    r"^(?:[職职]|[愚小]?[弟兄妹姊姐侄姪甥]|愚兄|不肖[男子女]|[您你妳]?的?(?:老?朋友|同[学學]|[学學]生|"
    r"[儿兒]子|女[儿兒])|[学學]生|晚生?|後[学學]|后学|受[业業]|男|女|[孙孫]男?|[儿兒])[\s　：:]+"
)
_BODY = re.compile(
    r".*?(?:公司|[组組][织織]部|[办辦]公[厅廳室]|委[员員][会會]|政府|[国國][务務]院|人大常委[会會]|法院|"
    r"[检檢]察院|[协協][会會]|[学學][会會校院]|大[学學]|中[学學]|小[学學]|"
    r"幼[儿兒][园園]|[图圖][书書][馆館]|[医醫]院|合作社|出版社|[报報杂雜][社誌志]|[银銀]行|基金[会會]|"
    r"[联聯]合[会會]|[联聯]盟|[总總][会會]|工[会會]|[团團][体體委]|中心|"
    r"[厅廳局处處署部司院校社馆館所站室科委会會府村队隊店厂廠园園组組])(?=$|[\s　]|.{1,4}[长長]|"
    r"[馆館院局处處署校社会會][长長]|[总總][经經]理|主任|理事)"
)
_POST = re.compile(
    r"(?:[馆館院局处處署校社会會部科所站厂廠][长長]|理事[长長]|[总總]?[经經]理|主任|[总總]裁|董事[长長]|"
    r"秘[书書][长長]|[总總][监監]|主席|召集人|[队隊][长長]|村[长長]|[组組][长長])[\s　]*"
)
_ISSUER = re.compile(
    r"^(.{2,30}?)(?:[关關][于於]|[对對].{2,}的(?:[答批][复覆]|函)|[转轉][发發]|印[发發]|致(?=.{2,}(?:信|[书書]|函)))"
)
_CLASSIC_TO = re.compile(
    r"^.{0,4}?(?:[复覆回]上|上|[與与]|[報报]|答|致|寄|[遗遺]|[贻貽]|[谢謝]|呈|[给給]|"
    r"[诫誡])([^，。、：\s]{1,8}?)(?:[书書]|[论論].*[书書])$"
)
_HAND = re.compile(
    r"(?:^|[，,。])(?:愚?[兄弟]|[侄姪]|[孙孫]|男)?([^，。]{2,3}?)(?:手[草具书書示]|[谨謹跪][禀稟启啟]|草)[。，]?$"
)
_MEMORIAL = re.compile(r"[表疏策奏札]$")
_DELIVERED = re.compile(r"此致[\s　]*(.+?)[\s　]*(?:[台臺]照|[鉴鑒]核?|查照|收|$)", re.DOTALL)


def sender(
    signature: str | None, *, title: str | None, byline: str | None, writer: str | None, closing: str | None
) -> str | None:
    """The issuing body or the writer, without posts and courtesies."""
    signed = _signed(signature) if signature else None
    hand = _HAND.search(closing) if closing else None
    return signed or byline or writer or (hand[1] if hand is not None else None) or _issuer(title)


def recipient_of(*, closing: str | None, title: str | None, address: list[str], text: str) -> str | None:
    """The reader where the salutation names none: 此致 … 台照, the inside address, 與…書."""
    delivered = _DELIVERED.match(closing) if closing else None
    named = delivered[1].strip("，,：:。 \n　") if delivered is not None else ""
    if named and not re.match(r"敬[礼禮]", named):
        return " ".join(named.split())
    if address:
        return " ".join(address)
    classic = _CLASSIC_TO.match(title) if title else None
    if classic is not None:
        return classic[1]
    return "陛下" if title and _MEMORIAL.search(title) and "陛下" in text else None


def _signed(signature: str) -> str | None:
    rows = [_bare(row) for row in signature.split("\n") if row.strip()]
    rows = [row for row in rows if row]
    if len(rows) > 1 and rows[0].endswith("的"):
        rows = rows[1:]
    bodies = [match[0].strip() for row in rows if (match := _BODY.match(row)) is not None]
    if bodies and _BODY.match(rows[0]) is not None:
        return _together(bodies)
    return "、".join(_POST.sub("", row) or row for row in rows) or None


def _bare(row: str) -> str:
    row = _SIGNED_AS.sub("", row.strip())
    row = _RESPECTS.sub("", row)
    return _KIN.sub("", row).strip()


def _together(bodies: list[str]) -> str:
    """Joint bodies with 、; a short second line is a department of the first."""
    joined = bodies[0]
    for body in bodies[1:]:
        joined += body if len(body) <= 4 else f"、{body}"
    return joined


def _issuer(title: str | None) -> str | None:
    match = _ISSUER.match(title) if title else None
    return match[1].strip() if match is not None and _BODY.fullmatch(match[1].strip()) else None
