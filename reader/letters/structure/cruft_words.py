"""The words of web pages and scans that letters do not have, as patterns for plain text."""

from __future__ import annotations

import re
from typing import Final

from reader.letters.structure.plain import pattern, plain

_LEADER: Final = r"[-.…·—\s　]*"
_NAV: Final = pattern(
    r"上一[篇页条则]|下一[篇页条则]|[【\[]?(?:打印|列印|关闭|返回|收藏|保存)(?:本[页文]|[窗视]口|页面|此页)|"
    r"(?:[\[<(]?\d{1,3}[\]>)]?[\s　]+){2,}(?:下一?页|末页|尾页)|"
    r"回(?:上一?页|首页|[顶页]部|列表)|返回(?:顶部|首页|列表|上一[级页])|[【\[](?:打印|列印|关闭|返回|保存|收藏|纠错|"
    r"大|中|小)[】\]]|(?:打印|关闭|返回|收藏|字号|字体)(?:\s*[|丨/:]\s*.{1,12})?$|[【\[]字[体号]\s*:|友善列印|"
    r"转寄友人|[我网]要纠错|无障碍|手机版"
)
COMMENTS: Final = pattern(
    r"(?:网友|发表|我要|最新|全部|用户|读者|热门|精选)评?评?(?:论|留言)|(?:共有?)?\d+\s*条?(?:评论|留言)|(?:沙发|板凳)\s*:"
)
"""What heads the comments of readers."""

_N: Final = r"[\d一二三四五六七八九十]{1,4}"
_PAGE_NUMBER: Final = pattern(
    rf"[-—~·]\s*{_N}\s*[-—~·]$|第\s*{_N}\s*页(?:[\s,/]*共\s*{_N}\s*页)?$|"
    r"[0-9]{1,4}\s*/\s*[0-9]{1,4}$|[Pp]age\s*\d{1,4}(?:\s*of\s*\d{1,4})?$|P\.\s?\d{1,4}$"
)
_PAGE_MARK: Final = pattern(
    rf"{_LEADER}(?:装{_LEADER}订{_LEADER}线|请沿.{{0,6}}线.{{0,4}}[撕剪裁]下?|(?:[撕剪裁]下?|"
    rf"沿此?)?虚线(?:[撕剪裁][下开])?){_LEADER}$"
)
_MARKUP: Final = pattern(
    r"(?:\s*(?:<!--.{0,200}?-->|</?[A-Za-z][^<>]{0,200}>|&nbsp;))+\s*$|(?:[-_=*]\s?){3,}$|[…·.]{6,}$"
)
_COPYRIGHT: Final = pattern(
    r"版权所有|Copyright\b|©|[^,。]{0,12}ICP备|技术支[持援]:|(?:主办|承办)单位:|网站标识码|.{0,4}公网安备"
)
_SHARE: Final = pattern(
    r"(?:点?赞|喜欢|收藏|转发|分享|评论|在看)\s*\(?\d+\)?(?:\s|$)|分享(?:[到至])?\s*:|分享[到至]\s?(?:微信|微博|QQ|"
    r"朋友圈|Facebook|LINE)|扫一扫|扫描(?:二维码|上方|下方)|阅读原文|点击上方|.{0,12}点赞.{0,12}在看|长按(?:识别|二)|"
    r"关注(?:我们的?)?微信公众|喜欢此内容的人还喜欢|"
    r"阅读\s*[\d.万+]+[\s　]+(?:点?赞|在看|分享|转发|喜欢)|"
    r"点击(?:下方|蓝字|名片)|欢迎(?:关注|扫码|转发)|喜欢就.{0,8}在看"
)
_EDITOR_NOTE: Final = pattern(
    r"[(\[【]?\s*(?:责任编辑|责编|编辑|审核|校对|初审|复审|终审|监制|供稿|排版|撰稿|通讯员)\s*[:|/丨].{1,40}$|"
    r"[-—\s]*(?:END|The End|完|全文完)[-—\s]*$|\((?:完|全文完)\)$"
)
ANYWHERE: Final = (
    ("page-number", _PAGE_NUMBER),
    ("page-mark", _PAGE_MARK),
    ("markup", _MARKUP),
    ("nav", _NAV),
    ("copyright", _COPYRIGHT),
    ("share", _SHARE),
    ("editor-note", _EDITOR_NOTE),
    ("comments", COMMENTS),
)
"""Kinds of lines with their patterns, the first that fits."""

CONTACT: Final = pattern(
    r"(?:单位)?(?:地址|电话|传真|邮编|邮箱|信箱|联系|服务时间|总机|Tel|Address)\s*[::]", re.IGNORECASE
)
"""What stands under the copyright line of a page."""

TOP: Final = pattern(r"点击上方|点击蓝字|长按|关注")
"""What a page of an instant messenger asks for over the text."""

RELATED: Final = pattern(
    r"(?:相关(?:文章|阅读|链接|连结|新闻|推荐|内容|稿件|附件下载|信息|资讯)|延伸阅读|推荐阅读|猜你喜欢|更多(?:文章|"
    r"内容|新闻|精彩)|热[门点](?:文章|推荐|新闻)|精彩推荐|编辑推荐|往期(?:回顾|推荐|精彩)|最新(?:文章|消息))\s*:?$"
)
"""What heads a list of other texts."""

BREADCRUMB: Final = pattern(
    r"(?:您?(?:现在|当前|目前|的)?的?所?在?位置|首页|主页|Home)\s*(?:[::]|[>»›→/]|--)", re.IGNORECASE
)
"""The way to a page."""

STEPS: Final = pattern(r"[^,。:;!?»›]{2,12}(?:\s*[»›]\s*[^,。:;!?»›]{2,16})+$")
"""The way to a page whose signs no letter has."""

BUTTONS: Final = frozenset(
    map(
        plain,
        (
            "回复",
            "举报",
            "收藏",
            "分享",
            "点赞",
            "引用",
            "编辑",
            "只看该作者",
            "倒序浏览",
            "支持",
            "反对",
            "使用道具",
            "转发",
            "评论",
            "赞",
            "踩",
        ),
    )
)
"""What the buttons under a contribution to a forum say."""

WEB_ADDRESS: Final = pattern(r"(?:https?://|www\.)\S+$")
"""A line that is nothing but the address of a page."""

ADVERTISED: Final = pattern(r"[\[(【]?广告[\])】]?$")
"""A line that marks an advertisement."""

META: Final = pattern(
    r"(?:^|[\s　｜|【\[(/])(?:来源|编辑|作者|发布(?:时间|日期|人|单位|机关)?|释出时间|时间|日期|更新(?:时间|日期)|"
    r"最后更新|浏览(?:次数|量|人次)?|点击(?:数|量|率|次数)?|点阅(?:数|率)?|阅读(?:数|量|次数)?|人气|字号|"
    r"字体(?:大小)?|责任编辑|稿源|资讯来源|信息来源|分类|栏目|上稿日期|张贴日期|发稿时间|访问(?:次数|量)?|发布者|"
    r"撰稿人?|供稿|记者|楼主|查看|回复|评论数?|文章来源)\s*:|(?<=[\s　])发[表布]于(?=[\s　\d])"
)
"""The keys of the line under the title of a page."""

META_ALONE: Final = pattern(
    r"(?:最后更新|发布(?:时间|日期|单位|者)|更新(?:时间|日期)|浏览(?:次数|量|人次)|点击(?:数|量|率|次数)|点阅数|"
    r"阅读(?:数|量|次数)|上稿日期|发稿时间|信息来源|稿源|责任编辑)[^:]{0,4}:|(?:来源|文章来源)\s*:\s*[^,。:]{2,16}$|"
    r"(?:作者|编辑|来源|分类|标签|栏目)\s*:$|(?:文章)?(?:分类|标签|栏目)\s*:\s*[^,。:]{1,12}$|(?:查看|阅读|浏览|回复|评论|"
    r"人气)\s*:\s*\d+$|\d+\s?条评论$|原创\s*:\s*[^,。:]{1,20}$|原创[\s　]+[^,。:]{1,24}[\s　]\d{4}-\d|"
    r"(?:作者|楼主|博主)[^,。]{0,24}发[表布]于|"
    r"发[表布]于\s*:?\s*\d{4}[-年/.]|"
    r"\[?字体?号?:?\s*[大\[][^,。]{1,8}$|(?!发送|日期|时间|Date|"
    r"Sent)[^:]{0,40}\d{4}[-/]\d\d[-/]\d\d \d\d:\d\d(?::\d\d)?$"
)
"""A key that makes such a line by itself."""

COUNTED: Final = pattern(r"浏览|点击|点阅|阅读|最后更新|更新|上稿|发布时间|责任编辑|信息来源")
"""Those keys that stand under a letter as well."""

TABLE: Final = pattern(
    r"(?:索\s*引\s*号|发文机关|标\s*题|发文字号|文\s*号|主\s*题\s*词|主题分类|成文日期|发布日期|信息类别|公开方式|"
    r"有效性|组配分类|发布机构|生效日期|废止日期|关键词|公开日期|信息名称|主题分类|体裁分类)\s*:"
)
"""The keys of the table over a document on a government's page."""

ABOVE: Final = {"meta-line", "breadcrumb"}
"""Kinds of cruft over the title of a page."""
