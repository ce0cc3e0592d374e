"""What the official library makes of a few sentences, so that every checkout can prove the same.

`python tests/script/official_sentences.py` writes `official_sentences.json` anew, where the official library is.
"""

import json
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2]))

from tests.script.official_outputs import CONFIGS, INTO

SENTENCES = (
    "敬启者：来函收悉，贵馆信息中心的软件已经更新，里面的网络视频着实清楚。",
    "分片包干，这类人员主动隔离并到指定地点；头发干净，后面的面条很好，皇后在台上。",
    "张先生著作甚丰，台北天气温和，卫生优良。鼠标、打印机与博客数据库都在程序里。",
    "复印文件一份，请于周末前答复；余俟续陈，伏祈钧鉴。于谦、范仲淹、余光中皆有钟爱之物。",
    "出租车司机说：“公共汽车和地铁的打印机坏了”，‘冰淇淋’也卖完了。",
    "𫞩与𠮷田：㓦划得很细，豈更勞心，ＡＢＣ１２３😀\U000e0100。",
    "他在发呆，头发发白；只有三只鸟，一共九百里，里程碑旁边有一口井。",
    "图书馆的干部干活很干脆，谷物丰收，山谷回音，丑时出丑，一出戏出了名。",
)


def main() -> None:
    import opencc

    found = {}
    for config in CONFIGS:
        texts = list(SENTENCES)
        for step in INTO[config.partition("2")[0]]:
            texts += [opencc.OpenCC(step).convert(text) for text in texts]
        found[config] = [(text, opencc.OpenCC(config).convert(text)) for text in dict.fromkeys(texts)]
    out = Path(__file__).with_suffix(".json")
    out.write_text(json.dumps(found, ensure_ascii=False, indent=1) + "\n", "utf-8")


if __name__ == "__main__":
    main()
