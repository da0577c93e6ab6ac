"""The delivery: the survey operator's files, read as data only, checked, joined and kept.

Files of every form become one `RawTable` of texts; from there on there is one path: columns are
matched with the codebook, values with its options, units with the register. Nothing is dropped in
silence, and `data/<year>/answers.csv` is replaced only when everything is right.
"""

from analysis.delivery.problem import DeliveryError
from analysis.delivery.receive import Receipt, receive

__all__ = ["DeliveryError", "Receipt", "receive"]
