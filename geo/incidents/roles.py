"""Who did it, and to whom: the actors around the word for a happening.

"By X" behind the word names the initiator; else an adjective or genitive right before it ("Pakistani strikes"); else
the nearest actor before it that can have done it (see `doers`).
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from geo.extraction.actors import ActorLexicon
from geo.extraction.model import Actor, ActorMention, EventMention
from geo.extraction.phrases import Phrase
from geo.extraction.plain import PlainSentence
from geo.incidents.blame import find_blamed
from geo.incidents.doers import REACH, find_doer, has_break, is_verb
from geo.incidents.named_targets import BY, OF_MILITANTS, SPEAKS, find_owner_of_hit, find_target, is_speaker
from geo.incidents.parties import find_host, find_mediators
from geo.incidents.scenes import Scene
from geo.incidents.sides import LANDS, UNNAMED

_CARRIED_OUT = re.compile(r"\b(?:carried out|conducted|launched|mounted|claimed|completed|began)\b", re.IGNORECASE)
_RAIDED = re.compile(r"raided\b", re.IGNORECASE)  # "militants raided a bank": they did
_FROM_AMONG = Phrase(r"\b(?:them|whom|dead|victims|members|men|personnel|officers) from (?:the )?$")
_FOUGHT_OFF = Phrase(r"\b(?:foil|thwart|repel|repuls|avert|prevent|frustrat|intercept)\w*\b")
_REACTED = Phrase(
    r"\b(?:condemnations?|criticism|reactions?|responses?|rebukes?|outcry|anger|protests?|praise|denials?|silence|statements?|support|"
    r"concern|outrage|comments?|confirmation|calls?|word|objections?|warnings?|release|freed|recovered) from (?:the )?$"
)
_STAGED = Phrase(r"\b(?:protests?|rall(?:y|ies)|sit-ins?|demonstrations?|march|prayers|jirga)\b[^.;]{0,40}$")
_IN_WHICH = Phrase(r"\b(?:in|during) which\b|, (?:where|when|while)\b")
_BEHIND = "named behind the word as what was hit"
_OF = re.compile(r" (?:of|by) (?:the )?")
_PASSIVE = Phrase(
    r"\b(?:(?:was|were|been|being|is|are)\s+(?:\w+ly\s+|also\s+)?"
    r"|(?:was|were) among (?:the )?(?:[\w-]+ ){1,4}"
    r"|(?:came|come|coming|was|were) under\s+(?:an?\s+)?(?:\w+\s+)?)$"
)
_SUMMONED = re.compile(r"\b(?:was|were|been) (?:\w+ )?(?:summoned|called(?: in)?)$|^called in\b", re.IGNORECASE)
_AMONG_THEM = Phrase(r",? (?:including|among them) [^,;.]{2,50}(?:,|\bpersonnel|\bmen|\bsoldiers|s) $")
_FELL = re.compile(r"(?:killed|martyred|slain|shot dead|gunned down|murdered)$", re.IGNORECASE)
_NO_ADJECTIVE = frozenset({"deportation", "border_closure"})  # "the Afghan crossings are shut" by whom is not said
_TAKEN = re.compile(r"(?:killed|martyred|slain|shot dead|gunned down|murdered|abducted|kidnapped)$", re.IGNORECASE)
_NO_OBJECT = re.compile(
    r" (?:(?:last|this|two|three|four|five|six|some|several|a) )?(?:days? ago|weeks? ago|week|month|year|earlier|"
    r"yesterday|recently|overnight|from|in|on|at|near|by|along with|during|outside|while)\b[^,;.]{0,60}?"
    r"\b(?:was|were|has|have|had|is|are|block\w+|said|say|told|protest\w+|demand\w+|held|staged)\b",
    re.IGNORECASE,
)
_HOW_OR_WHERE = re.compile(r"(?: (?:in|as|when|by|during|after|near|at|on|along|while|overnight)\b|[.,;]|$)")
_PASSIVE_INSIDE = re.compile(
    r"(?:was|were|been|being|came under|(?:lost|laid down) (?:his|her|their)|embraced"
    r"|(?:(?:have|had|also) )*(?:died|perished))\b",
    re.IGNORECASE,
)
_FIRED_BACK = re.compile(r"(?:returned|returning) fire\b|(?:fired|fought|hit|shot) back\b", re.IGNORECASE)
_WERE_DESTROYED = re.compile(r" (?:were|was|had been|have been) ", re.IGNORECASE)
_BY_ITSELF = re.compile(r"explod|went off|blast|explosion", re.IGNORECASE)
_BLAMED = Phrase(r"\b(?:blamed on|suspected)\s+(?:the\s+)?$")
_FOILED = re.compile(
    r"infiltrat|intrusion|\b(?:thwarted|foiled|frustrated|repulsed|repelled|averted|intercepted)$", re.IGNORECASE
)
_RETAKEN = "control-taken"  # the rule of a word: "troops retook it from militants", who are not those who acted
_OPENS = re.compile(  # a sentence, with a capital, before the name: "Two Pakistani air strikes"
    r"^(?:an?|the|these|those|two|three|four|five|six|several|more|new|fresh|further|recent|earlier) "
)
_ADJECTIVE = re.compile(
    r"(?<![\w-])([A-Z][\w]*(?: [A-Z]\w*)?)(?:'s)?,?\s+[\"']?"
    r"(?:(?:heavy )?(?:rockets?|mortars?|artillery|tanks?|drones?|jets?|warplanes|missiles?|helicopters?) and\s+)?"
    r"(?:(?!(?:said|says|told|claimed|added|confirmed|announced|reported|that|the|an?|in|on|of|and|by|to|with|has|had|for|"
    r"launching|conducting|carrying|mounting|staging|north|south|east|west|centre|center|outskirts|suburbs)\b)[a-z][\w-]*\s+){0,4}$"
)
_SAID_OF_ITS_OWN = re.compile(  # "Islamabad says its airstrikes hit camps"
    r"(?<![\w-])([A-Z]\w*)(?: (?:has|had|also|later|again|on [A-Z]\w+day))* (?:said|says|claim(?:ed|s)|insist(?:ed|s)|"
    r"maintain(?:ed|s)|describe[sd]|defend(?:ed|s)|called|calls|confirm(?:ed|s)|announce[sd]|admit(?:ted|s)|"
    r"acknowledge[sd]) (?:that )?its\s+(?:[a-z][\w-]*\s+){0,3}$"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Roles:
    """Initiator and target; None: not said near the word."""

    initiator: Actor | None
    target: Actor | None
    blamed: bool = False  # somebody only blames the initiator
    subject: int | None = None  # where the initiator's name stands before the word, in characters of the article
    initiator_why: str = ""  # in words, for the reader of the page
    target_why: str = ""


def code_roles(scene: Scene, event: EventMention, lexicon: ActorLexicon) -> Roles:
    """Find who did it and to whom for one event mention."""
    text = scene.plain.text
    start, end = scene.plain.index(event.start), scene.plain.index(event.end)
    lost = event.rule == "posts-destroyed" and _WERE_DESTROYED.search(text[start:end]) is not None
    passive = lost or _PASSIVE.stands_in(scene.plain, 0, start) or _PASSIVE_INSIDE.match(text[start:end]) is not None
    passive = passive or _fell_among_others(scene.plain, start, end) or _befell(scene.plain.text, start, end)
    by = next(_find_behind_by(scene, event), None) or _find_owner(scene, event)
    before = find_doer(scene, event)
    adjective = _find_adjective(text[:start], lexicon)
    bursts = event.event_type in {"explosion", "bombing"}
    if before and (passive or bursts) and is_speaker(scene, before, event, lexicon):
        before = None
    if event.rule == "bodies-found":
        return Roles(initiator=None, target=None)  # who finds the dead has not killed them
    if event.rule == "formal-protest" and _SUMMONED.search(event.words):
        return _code_summons(scene, event, adjective, lexicon)
    if event.rule != "hit-back" and _FIRED_BACK.match(event.words):
        return Roles(initiator=None, target=None)  # who answers fire has not begun it
    if blamed_one := find_blamed(scene, event):
        target = find_target(scene, event, blamed_one.actor)
        why = "somebody blames it on them"
        return Roles(initiator=blamed_one.actor, target=target, blamed=True, initiator_why=why, target_why=_BEHIND)
    if event.event_type == "ceasefire":
        why = "named as who brought it about"
        return Roles(initiator=find_mediators(scene, event, lexicon), target=None, initiator_why=why)
    if by and by.kind == "armed_group" and event.event_type == "operation" and _FOILED.search(event.words):
        return Roles(initiator=None, target=by, target_why="they tried to get in, and were kept out")
    blamed = by is not None and _is_blamed(scene, event)
    if passive:
        rest = scene.plain.index(before.end) if before else start
        own = before and not (_IN_WHICH.stands_in(scene.plain, rest, start) or SPEAKS.match(text, rest))
        target = before.actor if before and own else find_owner_of_hit(scene, start)
        target = adjective or target if lost else target  # "20 Pakistani outposts had been destroyed"
        whys = ("named with “by” or the like", "stands before a verb in the passive")
        return Roles(initiator=by, target=target, blamed=blamed, initiator_why=whys[0], target_why=whys[1])
    if not by and not adjective and OF_MILITANTS.match(event.words):
        by, why = lexicon.actors.get(UNNAMED), "the word itself says that they did it"
        return Roles(initiator=by, target=find_target(scene, event, by), initiator_why=why, target_why=_BEHIND)
    return _code_active(scene, event, (before, by, adjective), lexicon, blamed=blamed)


def _fell_among_others(plain: PlainSentence, start: int, end: int) -> bool:
    """Whether a title tells who fell, without "were": "ten people, including three soldiers, killed in Tank"."""
    fell = _FELL.match(plain.text[start:end]) is not None and _HOW_OR_WHERE.match(plain.text, end) is not None
    return fell and _AMONG_THEM.stands_in(plain, 0, start)


def _befell(text: str, start: int, end: int) -> bool:
    """Whether it befell who stands before it, without "were": "men abducted in Tank last week were freed"."""
    return _TAKEN.match(text, start, end) is not None and _NO_OBJECT.match(text, end) is not None


def _code_active(
    scene: Scene,
    event: EventMention,
    named: tuple[ActorMention | None, Actor | None, Actor | None],
    lexicon: ActorLexicon,
    *,
    blamed: bool,
) -> Roles:
    """Find who did it where no passive tells it, from who stands before the word, behind "by" or as its adjective."""
    before, by, adjective = named
    adjacent = before is not None and scene.plain.index(event.start) - scene.plain.index(before.end) <= 1
    if by or (adjective and not adjacent and event.event_type not in _NO_ADJECTIVE):
        target = find_target(scene, event, by or adjective)
        why = "named with “by” or the like" if by else "its name stands as an adjective before the word"
        return Roles(initiator=by or adjective, target=target, blamed=blamed, initiator_why=why, target_why=_BEHIND)
    if event.event_type == "noise":
        return Roles(initiator=None, target=None)  # who reports or hears a blast has not caused it
    if event.event_type == "operation" and before and _is_against(scene, event, before):
        why = "an operation is against the armed group named before it"
        return Roles(initiator=None, target=before.actor, target_why=why)
    owned = before is not None and before.actor.kind == "armed_group" and adjacent and not is_verb(event)
    if event.event_type in {"explosion", "bombing"} and not owned and _BY_ITSELF.match(event.words):
        target = before.actor if before else None  # "a mine near the post went off"
        return Roles(initiator=None, target=target, target_why="what went off by itself hit who is named before it")
    initiator = before.actor if before else None
    if event.event_type == "deportation" and (host := find_host(scene, lexicon)):
        return Roles(initiator=host, target=None, initiator_why="the country that they had to leave")
    subject = before.start if before else None
    target = find_target(scene, event, initiator)
    why = "the nearest actor before the word that can act"
    return Roles(initiator=initiator, target=target, subject=subject, initiator_why=why, target_why=_BEHIND)


def _is_against(scene: Scene, event: EventMention, before: ActorMention) -> bool:
    """Whether an operation is against the armed group named before it: it did not carry it out itself."""
    between = scene.plain.text[scene.plain.index(before.end) : scene.plain.index(event.start)]
    acted = _CARRIED_OUT.search(between) is not None or _RAIDED.match(event.words) is not None
    return before.actor.kind == "armed_group" and not acted


def _find_owner(scene: Scene, event: EventMention) -> Actor | None:
    """Find the actor in "the air strikes of Pakistan"; a killing or an attack "of" somebody is not his."""
    kinds = {"airstrike", "drone_strike", "shelling", "strike", "explosion", "bombing", "suicide_bombing"}
    if event.event_type not in kinds or is_verb(event):
        return None
    text, end = scene.plain.text, scene.plain.index(event.end)
    behind = (m for m in scene.actors if _OF.fullmatch(text[end : scene.plain.index(m.start)]))
    return next((mention.actor for mention in behind if mention.start >= event.end), None)


def _find_adjective(left: str, lexicon: ActorLexicon) -> Actor | None:
    """Find the actor in "Pakistani air strikes", "Afghanistan's attack" or "Islamabad says its air strikes"."""
    if own := _SAID_OF_ITS_OWN.search(left):
        return lexicon.metonyms.get(own.group(1).lower())
    match = _ADJECTIVE.search(left)
    if match is None:
        return None
    name = _OPENS.sub("", match.group(1).lower())
    return lexicon.metonyms.get(name) if "'s" in match.group() else lexicon.demonyms.get(name)


def _code_summons(scene: Scene, event: EventMention, adjective: Actor | None, lexicon: ActorLexicon) -> Roles:
    """Find whose envoy was called in, and by whom."""
    called = (actor.actor for actor in scene.actors if actor.start < event.end and event.start < actor.end)
    target = next(called, adjective)
    caller = _find_other_side(scene, target, lexicon)
    why = "the other of the two called its envoy in"
    return Roles(initiator=caller, target=target, initiator_why=why, target_why="its envoy was called in")


def _find_other_side(scene: Scene, target: Actor | None, lexicon: ActorLexicon) -> Actor | None:
    """Find which of the two states an envoy of the other was called in by; None where a third state is named."""
    sides = {actor.actor.side for actor in scene.actors if actor.actor.kind == "government"}
    if target is None or target.side not in LANDS or not sides <= LANDS.keys():
        return None
    return next(lexicon.actors[side] for side in LANDS if side != target.side)


def _find_behind_by(scene: Scene, event: EventMention) -> Iterator[Actor]:
    """Find the actors behind "by" that stand behind the word, up to the next word for a happening."""
    plain = scene.plain
    word = plain.index(event.start)  # "attempt by militants to storm" holds its own actor
    limit = min((plain.index(e.start) for e in scene.events if e.start >= event.end), default=len(plain.text))
    for mention in scene.actors:
        begin = plain.index(mention.start)
        near = word <= begin < limit and begin - word <= REACH and event.rule != _RETAKEN
        if near and BY.stands_between(plain, word, begin) and not _keeps_from(plain, word, begin, event):
            yield mention.actor


def _keeps_from(plain: PlainSentence, word: int, begin: int, event: EventMention) -> bool:
    """Whether "by" belongs to another clause, or to those who fought the deed off: "an attack foiled by police".

    "A van was intercepted by gunmen" is itself the deed.
    """
    if _FROM_AMONG.stands_in(plain, 0, begin) or _REACTED.stands_in(plain, 0, begin):
        return True
    if _STAGED.stands_between(plain, word, begin):
        return True  # "after the strike a protest was staged by residents"
    fought_off = event.rule != "assault-verb" and _FOUGHT_OFF.stands_between(plain, word, begin)
    return has_break(plain, word, begin) or fought_off


def _is_blamed(scene: Scene, event: EventMention) -> bool:
    end = scene.plain.index(event.end)
    starts = (scene.plain.index(mention.start) for mention in scene.actors)
    return any(_BLAMED.stands_between(scene.plain, end, start) for start in starts if start >= end)
