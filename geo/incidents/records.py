"""What a man who was killed or caught is known for: "he was wanted in several cases of attacks on the police".

Such a sentence tells his record, and no single happening: neither are its words for deeds the news, nor do those whom
it counts belong to what was told before it.
"""

from geo.extraction.phrases import Phrase
from geo.incidents.scenes import Scene

_DEEDS = (
    r"(?:attacks|killings|murders|bombings|blasts|explosions|assassinations|assaults|kidnappings|abductions|raids|"
    r"ambushes|strikes|cases|activities|crimes|incidents|acts|extortion|terrorism)"
)
_RECORD = Phrase(
    r"(?<!\bwho )(?<!\bwhich )(?<!\bthat )"
    r"\b(?:was|were|is|are|been|being|remained|stood|be) (?:\w+ly |also |long ){0,3}"
    r"(?:(?:involved|implicated|complicit|active|instrumental|nominated|named|booked|wanted|sought|notorious|linked|"
    r"associated|known|infamous)(?: [\w-]+){0,3}? (?:in|for|to|with|over|by)|accused of)\b"
    rf"[^.;\"]{{0,120}}?\b{_DEEDS}\b"
)


def tells_record(scene: Scene) -> bool:
    """Whether a sentence tells what somebody is known for, and names no day on which it happened."""
    if not scene.events or not _RECORD.stands_in(scene.plain):
        return False
    return not any(date.value and date.value.precision == "day" and date.role == "at" for date in scene.dates)
