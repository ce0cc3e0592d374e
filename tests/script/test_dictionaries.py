"""The dictionaries that conversion relies on, and what is said when they cannot be relied on."""

import subprocess
import sys
from pathlib import Path

import pytest
from opencc.opencc import OpenCC

from reader.errors import DictionariesMissing, DictionariesOverwritten, DictionariesUnknown, ReaderError
from reader.script.dictionaries import Edition, chain, check, choices, configs, entries, folder
from tests.script.reference import CONFIGS

ROOT = Path(__file__).parents[2]
RECORD = "opencc_python_reimplemented-{}.dist-info"


def installed(place: Path, *versions: str, holds: tuple[str, ...] = ("config", "dictionary")) -> Path:
    home = place / "opencc"
    for name in holds:
        (home / name).mkdir(parents=True)
    home.mkdir(exist_ok=True)
    for version in versions:
        (place / RECORD.format(version)).mkdir()
    return home


def test_the_installed_dictionaries_are_the_ones_that_are_known() -> None:
    assert (folder(Edition.REIMPLEMENTED) / "dictionary" / "STPhrases.txt").is_file()


def test_the_known_version_is_accepted(tmp_path: Path) -> None:
    home = installed(tmp_path, "0.1.7")
    assert check(home, Edition.REIMPLEMENTED) == home


@pytest.mark.parametrize(
    ("versions", "holds", "kind", "says"),
    [
        ((), ("config", "dictionary"), DictionariesMissing, "pip install opencc-python-reimplemented==0.1.7"),
        (("0.1.7",), ("config", "dictionary", "clib"), DictionariesOverwritten, "pip uninstall OpenCC"),
        (("0.1.7",), (), DictionariesOverwritten, "pip uninstall OpenCC"),
        (("0.1.7",), ("config",), DictionariesOverwritten, "pip uninstall OpenCC"),
        (("0.1.6",), ("config", "dictionary"), DictionariesUnknown, "have version 0.1.6, not 0.1.7"),
        (("0.1.6", "0.1.7"), ("config", "dictionary"), DictionariesUnknown, "have version 0.1.6, 0.1.7"),
    ],
)
def test_dictionaries_that_cannot_be_relied_on_are_refused_with_what_to_do(
    tmp_path: Path, versions: tuple[str, ...], holds: tuple[str, ...], kind: type[ReaderError], says: str
) -> None:
    with pytest.raises(kind, match=says.replace(".", r"\.")):
        check(installed(tmp_path, *versions, holds=holds), Edition.REIMPLEMENTED)


@pytest.mark.parametrize("config", CONFIGS)
def test_configs_and_dictionaries_are_read_as_the_package_reads_them(config: str) -> None:
    theirs = OpenCC(config)._dict_chain_data
    ours = [
        [entries(name, Edition.REIMPLEMENTED) for name in names]
        for names in chain(config, Edition.REIMPLEMENTED).steps
    ]
    first = [[{word: forms.split(" ")[0] for word, forms in part[2].items()} for part in group] for group in theirs]
    assert ours == first


def test_all_forms_of_a_character_are_known_the_usual_one_first() -> None:
    for edition in Edition:
        assert choices("STCharacters.txt", edition)["发"] == ("發", "髮")
        assert entries("STCharacters.txt", edition)["发"] == "發"


def test_files_that_are_one_dictionary_are_read_as_one_the_first_file_before_the_others() -> None:
    joined = entries("TWVariants.txt+STCharacters.txt", Edition.OFFICIAL)
    assert joined["裏"] == "裡"
    assert joined["发"] == "發"
    assert choices("TWVariants.txt+STCharacters.txt", Edition.OFFICIAL)["发"] == ("發", "髮")


def test_the_official_edition_has_sixteen_configs() -> None:
    assert len(configs(Edition.OFFICIAL)) == 16
    assert chain("s2twp", Edition.OFFICIAL).segmentation == (
        "STPhrases.txt+STPhrases_GeneratedFromRegionalPhrases.txt",
    )
    assert not chain("s2twp", Edition.REIMPLEMENTED).segmentation


def test_without_the_package_the_sentence_says_what_to_install() -> None:
    code = "from reader.script import Variant, convert; convert('这', Variant.HANT)"
    # -S leaves out the folder that installed packages lie in.
    run = subprocess.run([sys.executable, "-S", "-c", code], capture_output=True, text=True, check=False, cwd=ROOT)
    assert "The conversion dictionaries are missing: run “pip install" in run.stderr
