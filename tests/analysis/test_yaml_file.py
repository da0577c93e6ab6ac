from pathlib import Path

import pytest

from analysis.yaml_file import YamlFileError, read_yaml


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b"a: 1\nb: [1, 2\nc: 3\n", "x.yml:3: not YAML"),
        (b"a:\n\tb: 1\n", "x.yml:2: not YAML"),
        (b"a: 1\n\x00\n", "x.yml: not YAML: the character '\\x00' may not stand in it"),
        (b"a: 1\nb: 2023-13-40\n", "x.yml:2: not YAML: month must be in 1..12"),
        (b"a: 1\nb: {c: 1, c: 2}\n", "x.yml:2: 'c' stands twice here"),
        (b"a: !!python/object/apply:os.system [ls]\n", "x.yml:1: not YAML: could not determine"),
        (b"[" * 5000 + b"]" * 5000, "too deep"),
        (b"? [a, b]\n: 1\n", "x.yml:1: not YAML"),
    ],
)
def test_a_mistake_of_form_is_told_at_its_line(
    tmp_path: Path, content: bytes, message: str
) -> None:
    file = tmp_path / "x.yml"
    file.write_bytes(content)
    with pytest.raises(YamlFileError) as wrong:
        read_yaml(file, "x.yml")
    assert message in str(wrong.value)
    assert len(wrong.value.findings) == 1


def test_aliases_that_multiply_are_refused(tmp_path: Path) -> None:
    file = tmp_path / "x.yml"
    lines = ["a0: &a0 [x, x]"]
    lines += [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 10)}]" for n in range(1, 9)]
    file.write_text("\n".join(lines), "utf-8")
    with pytest.raises(YamlFileError, match="repeat each other too often"):
        read_yaml(file, "x.yml")


@pytest.mark.parametrize("content", [b"\xef\xbb\xbfa: 1\r\nb: 2\r\n", b"a: 1\nb: 2"])
def test_a_byte_order_mark_and_windows_line_ends_are_read_over(
    tmp_path: Path, content: bytes
) -> None:
    file = tmp_path / "x.yml"
    file.write_bytes(content)
    assert read_yaml(file, "x.yml").value == {"a": 1, "b": 2}


def test_an_empty_file_has_no_value(tmp_path: Path) -> None:
    file = tmp_path / "x.yml"
    file.touch()
    read = read_yaml(file, "x.yml")
    assert (read.node, read.value) == (None, None)
