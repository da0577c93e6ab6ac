from report.publish.checksums import read_sums, sums_text

# SHA-256 of "a\n", as any other tool gives it.
A = "87428fc522803d31065e7bce3cf03fe475096631e5e07bbd7a0fde60c4cf25c7"


def test_the_list_is_what_sha256sum_reads() -> None:
    text = sums_text({"site/index.html": b"a\n", "report.pdf": b"a\n"})
    assert text == f"{A}  report.pdf\n{A}  site/index.html\n".encode()
    assert read_sums(text) == {"report.pdf": A, "site/index.html": A}


def test_a_line_that_is_cut_off_is_left_out() -> None:
    assert read_sums(f"{A}  report.pdf\n{A[:20]}".encode()) == {"report.pdf": A}
