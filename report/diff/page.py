"""stub"""


def difference_page(difference, folder, templates):
    return ""
