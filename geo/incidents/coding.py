"""From the mentions of one article to its accounts: what happened, as this article tells it."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from geo.extraction.dates_timeline import DateTimeline
from geo.extraction.events import find_accident
from geo.extraction.extractor import ArticleMentions, Lexicon
from geo.extraction.model import Actor
from geo.extraction.rules import Rule
from geo.geocoding.model import Resolution
from geo.incidents.accounts import REACH, Account, AccountBook
from geo.incidents.circumstances import share_circumstances
from geo.incidents.claims import choose_conceded, choose_frame, code_claims, code_denial, fits_outcome
from geo.incidents.dating import date_frame
from geo.incidents.frames import Frame, find_answered_frame
from geo.incidents.framing import code_frames
from geo.incidents.jurisdiction import give_to_country
from geo.incidents.kinds import CONTEXT, is_general, names_its_actor
from geo.incidents.left_out import LeftOut, find_silent, leave_out_by_rule
from geo.incidents.responses import find_answered
from geo.incidents.scenes import Scene, build_scenes, is_headline
from geo.incidents.topics import WaitingClaim, find_next, find_only, is_sum_beside, may_speak_of

_PRONOUN = re.compile(
    r"^\W*(?:they|it)\s+(?!(?:said|says|told|added|claimed|confirmed)\b)(?:\w+\s+){0,2}\w*$"
    r"|\b(?:its|their)\s+(?:\w+\s+){0,2}?"
    r"(?:forces|jets|troops|army|aircraft|warplanes|soldiers|fighters|men|gunmen|members|drones)"
    r"(?:\s+\w+)?\s*\w*$|\b(?:its|their) jets?$",
    re.IGNORECASE,
)
_SUFFERED = re.compile(r"(?:was|were|been|being|is|are|lost|laid|embraced)\b", re.IGNORECASE)
_PLURAL = re.compile(r"(?:attack|strike|incident|operation|bombing|clashe|blast|raid|killing)s$", re.IGNORECASE)
_ALSO = re.compile(r"\balso\b", re.IGNORECASE)
_QUOTED = re.compile(r'^\s*"')


@dataclass(slots=True)
class _Reading:
    """What is known while an article is read from top to bottom."""

    book: AccountBook
    timeline: DateTimeline
    topic: Rule | None = None  # by which the article is about an accident, crime or trade
    told: list[tuple[int, list[Account]]] = field(default_factory=list)  # paragraph, accounts of one sentence
    left_out: list[LeftOut] = field(default_factory=list)
    waiting: list[WaitingClaim] = field(default_factory=list)  # figures told before what happened
    speaker: str | None = None
    tally: int | None = None  # the paragraph of the last sentence that sums up a long time
    quoted_in: int | None = None  # the paragraph in which a quotation was opened and is not closed yet
    actor: Actor | None = None  # the first actor of the last sentence that named one

    def counts_on(self, scene: Scene, frames: Sequence[Frame]) -> bool:
        """Whether a sentence sums up a long time, or goes on with the sums of the one before it.

        It goes on where it names no day and tells of several happenings or of figures only.
        """
        near = self.tally is not None and scene.sentence.paragraph - self.tally <= 1
        dated = any(date.value and date.value.precision == "day" for date in scene.dates)
        sums = all(_PLURAL.search(frame.events[0].text) or is_only_outcome(frame) for frame in frames)
        if scene.tally or (near and not dated and sums):
            self.tally = scene.sentence.paragraph
            return True
        return False

    def carry(self, scene: Scene) -> None:
        """Keep who speaks and who acts in a sentence for the next one."""
        self.speaker = _carry_speaker(scene, self.speaker)
        inside = (self.quoted_in == scene.sentence.paragraph) != (scene.plain.text.count('"') % 2 == 1)
        self.quoted_in = scene.sentence.paragraph if inside else None
        self.actor = scene.actors[0].actor if scene.actors else self.actor


class AccountCoder:
    """Codes articles into accounts."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._actors = lexicon.actors
        self._events = lexicon.events
        self._operations = lexicon.operations
        self._elsewhere = lexicon.elsewhere
        self._local_forces = lexicon.local_forces

    def code(self, mentions: ArticleMentions, resolutions: Sequence[Resolution]) -> tuple[list[Account], list[LeftOut]]:
        """Code one article.

        Returns:
            Its accounts in reading order, and the sentences that were left out with the reason.
        """
        mentions = give_to_country(mentions, resolutions, self._local_forces, self._actors)
        scenes = build_scenes(mentions, resolutions, self._elsewhere)
        reading = _Reading(book=AccountBook(self._actors, self._operations), timeline=DateTimeline(mentions.dates))
        reading.topic = self._find_subject(scenes)
        body = [scene for scene in scenes if not is_headline(scene)]
        for scene in body:
            self._read_scene(scene, reading)
        if not reading.book.accounts:
            body = scenes
            for scene in scenes:
                if is_headline(scene):
                    self._read_scene(scene, reading)
        silent = find_silent(mentions, body, reading.book.accounts, reading.left_out)
        return reading.book.accounts, [*reading.left_out, *silent]

    def _find_subject(self, scenes: Sequence[Scene]) -> Rule | None:
        """Find what else the article is about, from its first sentence with an event: then the follow-ups are too."""
        opening = [scene for scene in scenes if scene.events][:1] + list(scenes[:2])
        rules = [rule for scene in opening if (rule := find_accident(scene.plain, self._events))]
        return next((rule for rule in rules if rule.value != "sport"), None)

    def _read_scene(self, scene: Scene, reading: _Reading) -> None:
        frames = share_circumstances(scene, code_frames(scene, self._actors))
        if reading.counts_on(scene, frames) or (scene.trend and all(is_only_outcome(frame) for frame in frames)):
            if frames:
                reading.left_out.append(LeftOut(sentence=scene.sentence, reason="a total of several happenings"))
            reading.carry(scene)
            return
        if self._tells_only_outcomes(scene, frames, reading):
            frames = []
        rule = find_accident(scene.plain, self._events) if frames else None
        topic = reading.topic.value if reading.topic else None
        kept = [frame for frame in frames if not _excludes(frame, rule.value if rule else None, topic)]
        if decisive := (rule or reading.topic) if len(kept) < len(frames) else None:
            reason = rule.says if rule else f"the article is about {topic}, as its first sentences say"
            reading.left_out.append(leave_out_by_rule(scene, decisive, reason))
        kept = [_name_pronoun(self._name_speaker(frame, reading), reading.actor) for frame in kept]
        accounts = self._add_frames(kept, reading)
        self._add_claims(scene, kept, accounts, reading)
        if accounts and not _is_aside(kept, reading):
            reading.told.append((scene.sentence.paragraph, accounts))
        reading.carry(scene)

    def _tells_only_outcomes(self, scene: Scene, frames: Sequence[Frame], reading: _Reading) -> bool:
        if not all(is_only_outcome(frame) for frame in frames):
            return False
        return self._find_topic(scene, "killed", reading) is not None

    def _name_speaker(self, frame: Frame, reading: _Reading) -> Frame:
        """Give a quoted statement its speaker: the first actor of the sentence, else the last one that spoke."""
        if frame.kind != "statement" or frame.roles.initiator:
            return frame
        own = [m.actor for m in frame.scene.actors if m.actor.kind in {"government", "forces", "armed_group"}]
        speaker = own[0] if own else reading.actor
        return replace(frame, roles=replace(frame.roles, initiator=speaker))

    def _add_frames(self, frames: list[Frame], reading: _Reading) -> list[Account]:
        accounts: list[Account] = []
        earlier = reading.book.list_recent()
        for frame in frames:
            dated = date_frame(frame, frames, reading.timeline)
            accounts.append(reading.book.add(frame, dated, accounts, find_answered_frame(frame, frames)))
        for frame, account in zip(frames, accounts, strict=True):
            sibling = find_answered_frame(frame, frames)
            if sibling:
                account.answer(accounts[frames.index(sibling)])
            elif answered := find_answered(frame, account, earlier, self._actors):
                account.answer(answered)
        return accounts

    def _add_claims(self, scene: Scene, frames: list[Frame], accounts: list[Account], reading: _Reading) -> None:
        _settle_waiting(scene, accounts, reading)
        quoted = reading.quoted_in == scene.sentence.paragraph or _QUOTED.match(scene.plain.text)
        speaker = reading.speaker if quoted else None
        conceding = any(a.rule == "conceded" for a in scene.attributions)
        for count, claim in code_claims(scene, speaker):
            frame = choose_frame(count, frames)
            account = accounts[frames.index(frame)] if frame else self._find_topic(scene, count.outcome, reading)
            if account and is_sum_beside(scene, account):
                account = None
            why = "" if frame else "its sentence tells of no such happening: it belongs to the one told before"
            conceded = None
            if conceding and claim.claimant:
                conceded = choose_conceded(claim, reading.book.list_recent(), self._actors)
                why = "who admits losses speaks of a happening in which the other side acted" if conceded else why
                account = conceded or account
            if account:
                account.claims.append(replace(claim, reasons=(*claim.reasons, why)) if why else claim)
                if not frame and account is not conceded:
                    reading.told.append((scene.sentence.paragraph, [account]))
            elif not frames:
                reading.waiting.append(WaitingClaim(scene=scene, count=count, claim=claim))
                reason = f"the figure “{count.text}” belongs to no happening that the text tells"
                reading.left_out.append(LeftOut(sentence=scene.sentence, reason=reason, words=claim.evidence))
        topic = self._find_topic(scene, "killed", reading)
        if topic and (denial := code_denial(scene, topic)):
            topic.claims.append(denial)

    def _find_topic(self, scene: Scene, outcome: str | None, reading: _Reading) -> Account | None:
        """Find the account that a sentence without a happening of its own speaks of.

        It is the first one of the latest sentence that told of any, in the same paragraph or the one before.
        """
        for paragraph, accounts in reversed(reading.told[-REACH:]):
            if scene.sentence.paragraph - paragraph > 1:
                return find_only(scene, outcome, reading.book.accounts)
            for account in accounts:
                if scene.is_other_item(account.frames[-1].scene):
                    continue
                fits = fits_outcome(account.kind, outcome) and account.kind not in CONTEXT
                if fits and may_speak_of(scene, account):
                    return account
        return None


def _settle_waiting(scene: Scene, accounts: Sequence[Account], reading: _Reading) -> None:
    """Give figures that were told before what happened to what the next sentence tells that tells anything."""
    for told in reading.waiting if accounts else ():
        if account := find_next(told, scene, accounts):
            why = "its sentence tells of no such happening: it belongs to the one told next"
            account.claims.append(replace(told.claim, reasons=(*told.claim.reasons, why)))
            reading.left_out = [each for each in reading.left_out if each.words is not told.claim.evidence]
    if accounts:
        reading.waiting.clear()


def _name_pronoun(frame: Frame, actor: Actor | None) -> Frame:
    """Let "they" and "its jets" mean the first actor of the sentence before."""
    if frame.roles.initiator or actor is None or actor.kind not in {"government", "forces", "armed_group"}:
        return frame
    left = frame.scene.plain.text[: frame.scene.plain.index(frame.start) + 4]
    acts = names_its_actor(frame.kind) or not _SUFFERED.match(frame.events[0].text)
    if not acts or not _PRONOUN.search(left):
        return frame
    return replace(frame, roles=replace(frame.roles, initiator=actor))


def _is_aside(frames: Sequence[Frame], reading: _Reading) -> bool:
    """Whether a sentence only adds "troops also attacked": figures that follow belong to what was told before it."""
    known = reading.told[-1][1][0].initiator if reading.told else None
    if known is None or not _ALSO.search(frames[0].scene.plain.text):
        return False
    return all(frame.roles.initiator is not None and frame.roles.initiator.side == known.side for frame in frames)


def _excludes(frame: Frame, rule: str | None, topic: str | None) -> bool:
    """Whether a frame tells of an accident, a crime or trade: its sentence says so, or the article is about one."""
    if frame.kind == "talks":
        return "trade" in {rule, topic}
    if rule == "sport":
        return not any(count.outcome for count in frame.scene.counts)
    if "crime" in {rule, topic}:
        return is_general(frame.kind) or frame.kind in {"bombing", "armed_attack", "abduction"}
    return "accident" in {rule, topic} and (is_general(frame.kind) or frame.kind == "bombing")


def is_only_outcome(frame: Frame) -> bool:
    """Whether a frame tells only that people came to harm, without place or date: a figure for what was told before."""
    dated = any(date.role == "at" for date in frame.dates)
    return frame.kind == "killing" and not frame.locations and not dated and not frame.border


def _carry_speaker(scene: Scene, speaker: str | None) -> str | None:
    return scene.attributions[-1].claimant if scene.attributions else speaker
