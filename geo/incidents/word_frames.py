"""The frame of a single word: its kind, and what stands around it tells of the happening.

Whether it was told before ("the attack"), is another one, came earlier, was foiled or fought back.
"""

import re

from geo.extraction.model import EventMention
from geo.extraction.phrases import Phrase
from geo.incidents.frames import Frame
from geo.incidents.roles import Roles
from geo.incidents.scenes import Scene
from geo.incidents.truces import is_greeted, is_second

_VERB = re.compile(
    r"(?:blew|blowing|ramm|hit|struck|stepped|ran|drove|explod|detonat|went|open|fired|firing|raided|"
    r"set |torch|shot|gunned|hurled|lobbed|threw|stormed|ambushed|kidnap(?:ped|s)\b|abduct(?:ed|s)\b|shelled|"
    r"seized|captured|overran|"
    r"(?:closed|shut|sealed)(?: down)? (?:the|its|all|both|their|torkham|chaman)\b|agreed|signed|deported|expelled|"
    r"took|came|gave|lost|fell|broke|brought|laid|burst|fought|traded|exchanged|clashed|destroyed|downed|repuls|"
    r"(?:announced|declared) (?:that|an?)\b|(?:met|meets|sat|held|holds|received|hosted|reached|arrived|flew|will)\b)",
    re.IGNORECASE,
)
_NOT_KNOWN = (
    r"another|an?|\d+|one|two|three|four|five|six|several|multiple|some|more|numerous"  # "said that another attack"
)
_DEFINITE = Phrase(
    r"(?:^|[;\"]|\b(?:said|added|confirmed|claimed) |\band )"
    r"\W*(?:it|this|that)\s+(?:was|is|marks|marked|became|had been)\s+(?:only\s+|"
    r"at least\s+)?"
    r"the\s+(?:[\w-]+\s+){0,5}$"
    r"|\b(?:the|this|that|these|those|its|his|their|\w+day's)\s+"
    rf"(?:(?!(?:other|second|third|fourth|earlier|{_NOT_KNOWN})\b)[\w-]+\s+){{0,2}}$"
)
_KEPT_OR_NOT = Phrase(  # "it left a truce in doubt": there was one before
    r"\b(?:made|left|leaving|strain\w*|test\w*|threaten\w*|broke|breaking|shatter\w*|violat\w*|undermin\w*|despite)"
    r"\s+(?:an?|the)\s+(?:[\w-]+\s+){0,3}$"
)
_KNOWN_MEANS = re.compile(r"(?:drones?|quadcopters?|jets|aircraft|warplanes|helicopters?)\b", re.IGNORECASE)
_THE = Phrase(r"\bthe $")
_POINTING = Phrase(r"\b(?:that|this) $")
_IN_DETAIL = Phrase(
    r"^\W*(?:as per|according to) (?:the )?(?:initial |preliminary |available |further )?(?:details|reports),"
)
_SEPARATE = Phrase(
    r"\b(?:separate(?:ly)?|another(?! (?:was|were|sustained|suffered|received|injured|wounded|killed|who|one|person|"
    r"worshipper|witness|eyewitness|resident|official|officer|survivor|source|villager|man|woman|statement|post|tweet|"
    r"\d[\d,]*|two|three|four|"
    r"five|six|seven|eight|nine|ten|eleven|twelve|dozens?|several|few)\b)"
    r"|similar|also (?:said (?:it|they) (?:was|were|had been) )?(?:behind|carried out|staged|launched|"
    r"claimed) an? (?:[\w-]+ )?(?:attack|bombing|blast|raid|ambush|strike)|(?:second|third|different|"
    r"other) (?:\w+ )?"
    r"(?:incident|attack|operation|blast|raid|encounter|engagement|bombing|strike|clash)|elsewhere|meanwhile)\b"
    r"|^\W*also,|^\W*in (?:a|another) (?:related|parallel|different) (?:development|incident|action|case)\b"
    r"|\battacks? (?:on|at|in) (?:[\w-]+ )?other\b"
    r"|\bone more (?:attack|assault|bombing|blast|raid|strike|meeting|round|session|sitting)\b"
    r"|\bthis time (?:on|in|at|near|against|"
    r"targeting)\b|\bas was an?\b|^\W*on \w+day,? too\b|^\W*(?:earlier|later) (?:in the day|that day|"
    r"the same day|on (?:the same|"
    r"that) day)\b"
    r"|\bone more (?:[\w-]+ ){0,3}(?:was|were|embraced|lost|died)\b"
    r"|\bin the same (?:vicinity|area|district|town|city|province)\b.{0,40}\balso\b"
    r"|^\W*(?:(?:\w+ )?(?:hours|days|a day|weeks) later|later (?:in the|that|on))\b"
)
_OPENS_ANOTHER = Phrase(
    r"^\W*in (?:yet )?(?:another|a (?:separate|second|different)) (?:[\w-]+ )?"
    r"(?:incident|attack|operation|blast|raid|encounter|engagement|bombing|strike|clash)\b"
)
_ONE_MORE = Phrase(
    r"^\W*(?:an?|the|yet) (?:second|third|fourth|fifth|another|further) (?:[\w-]+ )?(?:incident|attack|blast|case)\b"
)
_SEQUEL = Phrase(
    r"\b(?:clearance|clearing|saniti[sz]ation|search|combing)(?:,? and [\w-]+)? operation "
    r"(?:(?:launched|conducted|carried out) )?(?:that|which|followed|after|following|afterwards?)\b"
    r"|\b(?:follow-up|ensuing|subsequent|pursuit) operation\b"
)
_LONG_BEFORE = Phrase(
    r"\b(?:days?|weeks?|months?|years?) after (?:(?:an?|several|\d+|two|three)\s+)?(?:[\w-]+\s+){0,2}$"
)
_WAS_FOILED = Phrase(
    r"(?: (?!(?:on|against|at)\b)[\w'-]+){0,6}? (?:was|were|been) (?:\w+ )?"
    r"(?:foiled|thwarted|averted|prevented|frustrated)\b"
)
_EARLIER = Phrase(
    r"\b(?:since|despite|in spite of|after|following|like|unlike|than|recall\w*|remember\w*)\s+(?:(?:the|a|an|"
    r"last|this|\w+'s|[\w-]+)\s+){0,3}$"
)
_FOUGHT_BACK = Phrase(
    r"\b(?:foil|thwart|repel|repuls|frustrat)\w*\b"
    r"|\b(?:beat|beaten|beating|fought|fought it|fighting|fended|fending|warded|warding) (?:back|off)\b"
)
_FOILED = Phrase(r"\b(?:foil|thwart|avert|prevent|frustrat)\w*\b[^,;]{0,60}$")


def open_frame(scene: Scene, event: EventMention, roles: Roles, *, two_sides: bool) -> Frame:
    """Open a frame with its first word.

    Args:
        scene: The sentence.
        event: The word that tells of the happening.
        roles: Who did it to whom, as that word has it.
        two_sides: Whether the forces or governments of two states stand in the sentence.
    """
    plain, start = scene.plain, scene.plain.index(event.start)
    sequel = _is_sequel(scene, event)
    return Frame(
        scene=scene,
        events=(event,),
        kind=_take_kind(scene, event, roles),
        roles=roles,
        told=(roles,),
        definite=_is_definite(scene, event, start) and not sequel,
        pointing=_POINTING.stands_in(plain, 0, start) or _IN_DETAIL.stands_in(plain),
        separate=_SEPARATE.stands_in(plain, max(start - 60, 0), start + 40)
        or _OPENS_ANOTHER.stands_in(plain)
        or is_second(event)
        or _LONG_BEFORE.stands_in(plain, 0, start)
        or sequel
        or _ONE_MORE.stands_in(plain, 0, start),
        two_sides=two_sides,
        fought_back=_FOUGHT_BACK.stands_in(plain),
        foiled=_FOILED.stands_in(plain, 0, start) or _WAS_FOILED.find_at(plain, plain.index(event.end)) is not None,
        earlier=_EARLIER.stands_in(plain, 0, start),
    )


def _take_kind(scene: Scene, event: EventMention, roles: Roles) -> str:
    """Take the kind of a word; what armed men raid or strike is attacked, with no aircraft and in no operation.

    Those who are executed in a sentence that tells of armed men and of no government were killed by them.
    """
    if event.event_type == "other_violence" and "executed" in event.words.lower() and _tells_of_armed_men(scene):
        return "killing"
    if roles.initiator is None or roles.initiator.kind != "armed_group":
        return event.event_type
    if event.words.lower().startswith("raid"):
        return "assault"
    return "attack" if event.event_type == "strike" else event.event_type


def _tells_of_armed_men(scene: Scene) -> bool:
    kinds = {mention.actor.kind for mention in scene.actors}
    return "armed_group" in kinds and "government" not in kinds


def _is_sequel(scene: Scene, event: EventMention) -> bool:
    """Whether an operation that followed an attack killed people of its own: then it is a happening of its own."""
    named = event.event_type == "operation" and _SEQUEL.stands_in(scene.plain)
    return named and any(count.outcome == "killed" and count.count.low for count in scene.counts)


def _is_definite(scene: Scene, event: EventMention, start: int) -> bool:
    """Whether the word stands as "the attack" does: told before. A verb or a name never does."""
    noun = not event.rule.endswith(("verb", "name")) and event.event_type != "killing" and not _VERB.match(event.words)
    kept = event.event_type == "ceasefire" and _KEPT_OR_NOT.stands_in(scene.plain, 0, start)
    kept = kept or is_greeted(event)
    known = _KNOWN_MEANS.match(event.words) is not None and _THE.stands_in(scene.plain, 0, start)
    return known or (noun and (kept or _DEFINITE.stands_in(scene.plain, 0, start)))
