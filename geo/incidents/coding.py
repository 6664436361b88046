"""From the mentions of one article to its accounts: what happened, as this article tells it."""

import re
from collections.abc import Sequence
from dataclasses import replace

from geo.extraction.dates_timeline import DateTimeline
from geo.extraction.events import find_accident
from geo.extraction.extractor import ArticleMentions, Lexicon
from geo.geocoding.model import Resolution
from geo.incidents.account_book import AccountBook
from geo.incidents.accounts import Account
from geo.incidents.aftermaths import date_aftermath
from geo.incidents.authorship import settle_initiators
from geo.incidents.captions import find_captions
from geo.incidents.causes import date_cause, name_border_fight
from geo.incidents.circumstances import share_circumstances
from geo.incidents.claims import (
    choose_conceded,
    choose_frame,
    choose_of_adversary,
    code_claims,
    is_gainsaid,
    share_sum,
    speaks_of_both,
)
from geo.incidents.counted import drop_counted
from geo.incidents.dating import date_frame
from geo.incidents.denials import code_denial
from geo.incidents.differences import tell_as_next
from geo.incidents.elsewhere import Elsewhere
from geo.incidents.frames import Frame, find_answered_frame
from geo.incidents.framing import code_frames
from geo.incidents.jurisdiction import give_to_country
from geo.incidents.left_out import find_silent, leave_out_by_rule
from geo.incidents.meetings import are_of_others
from geo.incidents.model import LeftOut
from geo.incidents.progress import Progress
from geo.incidents.protests import date_protested
from geo.incidents.records import tells_record
from geo.incidents.responses import find_answered
from geo.incidents.responsibility import forget_day_of_claim
from geo.incidents.reviews import is_review, tells_of_disaster
from geo.incidents.scenes import Scene, build_scenes, is_headline
from geo.incidents.subjects import excludes, find_subject
from geo.incidents.sums import drop_shares, drop_sums
from geo.incidents.telling_when import list_days
from geo.incidents.topics import WaitingClaim, is_sum_beside
from geo.incidents.truce_fights import give_to_armies
from geo.incidents.unnamed import name_kind, name_pronoun, name_speaker, name_strikes

_QUOTED = re.compile(r'^\s*"')
_PICTURE = "the caption of a photograph"


class AccountCoder:
    """Codes articles into accounts."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._actors = lexicon.actors
        self._events = lexicon.events
        self._operations = lexicon.operations
        self._commanders = lexicon.commanders
        self._elsewhere = Elsewhere(lexicon.elsewhere)
        self._local_forces = lexicon.local_forces

    def build_scenes(self, mentions: ArticleMentions, resolutions: Sequence[Resolution]) -> list[Scene]:
        """Sort the mentions of one article by sentence."""
        return build_scenes(mentions, resolutions, self._elsewhere)

    def code(self, mentions: ArticleMentions, resolutions: Sequence[Resolution]) -> tuple[list[Account], list[LeftOut]]:
        """Code one article.

        Returns:
            Its accounts in reading order, and the sentences that were left out with the reason.
        """
        mentions = give_to_country(mentions, resolutions, self._local_forces, self._actors)
        scenes = self.build_scenes(mentions, resolutions)
        captions = find_captions(scenes)
        pictured = {scene.sentence.start for scene in captions}
        timeline = DateTimeline(list_days(scenes, mentions.dates))
        reading = Progress(book=AccountBook(self._actors, self._operations), timeline=timeline)
        reading.topic = find_subject(scenes, self._events)
        reading.left_out += (LeftOut(sentence=s.sentence, reason=_PICTURE) for s in captions if s.events)
        scenes = [scene for scene in scenes if scene.sentence.start not in pictured]
        body = [scene for scene in scenes if not is_headline(scene)]
        for scene in body:
            self._read_scene(scene, reading)
        if not reading.book.accounts:
            body = scenes
            for scene in scenes:
                if is_headline(scene):
                    self._read_scene(scene, reading)
        drop_sums(reading.book.accounts, {scene.sentence: scene for scene in scenes})
        drop_shares(reading.book.accounts)
        drop_counted(reading.book.accounts, [count for scene in scenes for count in scene.counts])
        give_to_armies(reading.book.accounts)
        settle_initiators(reading.book.accounts, scenes, self._commanders)
        silent = find_silent(mentions, body, reading.book.accounts, reading.left_out)
        return reading.book.accounts, [*reading.left_out, *silent]

    def _read_scene(self, scene: Scene, reading: Progress) -> None:
        if tells_record(scene):
            reading.left_out.append(LeftOut(sentence=scene.sentence, reason="what somebody is known for"))
            reading.carry(scene)
            return
        frames = share_circumstances(scene, code_frames(scene, self._actors))
        if reading.counts_on(scene, frames) or (scene.trend and all(frame.tells_only_harm for frame in frames)):
            if frames:
                reading.left_out.append(LeftOut(sentence=scene.sentence, reason="a total of several happenings"))
            reading.carry(scene)
            return
        told = reading.told[-1][1][0].kind if reading.told else None
        frames = [name_kind(frame, told) for frame in frames if not reading.means_no_border(frame)]
        last = reading.told[-1][1][-1] if reading.told else None
        frames = [tell_as_next(frame, last) for frame in frames]
        frames = [name_strikes(frame, reading.book.list_recent()) for frame in frames]
        frames = [frame for frame in frames if not reading.means_no_return(frame)]
        frames = [frame for frame in frames if not reading.means_no_truce(frame, frames)]
        frames = self._keep_talks_of_sides(scene, frames, reading)
        if reading.tells_only_outcomes(scene, frames):
            frames = []
        kept = self._keep_violence(scene, frames, reading)
        if frames and not kept:
            reading.carry(scene)
            return
        if not frames:
            reading.place_outcomes(scene)
            reading.date_outcomes(scene)
            reading.place_crossings(scene)
        known = self._actors.actors.values()
        kept = [name_pronoun(name_speaker(frame, reading.actor, known), reading.actor) for frame in kept]
        accounts = self._add_frames(kept, reading)
        self._add_claims(scene, kept, accounts, reading)
        if accounts and not reading.is_aside(kept):
            reading.told.append((scene.sentence.paragraph, accounts))
        reading.carry(scene)

    def _keep_talks_of_sides(self, scene: Scene, frames: Sequence[Frame], reading: Progress) -> list[Frame]:
        """Leave out talks of others than the two sides, and say so."""
        kept = [frame for frame in frames if not are_of_others(frame)]
        if len(kept) < len(frames):
            reading.left_out.append(LeftOut(sentence=scene.sentence, reason="talks of others than the two sides"))
        return kept

    def _keep_violence(self, scene: Scene, frames: Sequence[Frame], reading: Progress) -> list[Frame]:
        """Leave out what tells of an accident, a crime or trade, and say why."""
        rule = find_accident(scene.plain, self._events) if frames else None
        topic = reading.topic.value if reading.topic else None
        kept = [frame for frame in frames if not excludes(frame, rule.value if rule else None, topic)]
        if decisive := (rule or reading.topic) if len(kept) < len(frames) else None:
            reason = rule.says if rule else f"the article is about {topic}, as its first sentences say"
            reading.left_out.append(leave_out_by_rule(scene, decisive, reason))
        return kept

    def _add_frames(self, frames: list[Frame], reading: Progress) -> list[Account]:
        accounts: list[Account] = []
        earlier = reading.book.list_recent()
        frames = [forget_day_of_claim(frame) for frame in frames] if earlier else frames
        for frame in frames:
            dated = date_aftermath(frame, frames, earlier)
            if dated is None and (dated := date_cause(frame, frames, earlier)):
                frame = name_border_fight(frame)
            dated = dated or date_protested(frame, frames) or date_frame(frame, frames, reading.timeline)
            accounts.append(reading.book.add(frame, dated, accounts, find_answered_frame(frame, frames)))
        for frame, account in zip(frames, accounts, strict=True):
            sibling = find_answered_frame(frame, frames)
            if sibling:
                account.answer(accounts[frames.index(sibling)])
            elif answered := find_answered(frame, account, earlier, self._actors):
                account.answer(answered)
        return accounts

    def _add_claims(self, scene: Scene, frames: list[Frame], accounts: list[Account], reading: Progress) -> None:
        reading.settle_waiting(scene, accounts)
        quoted = reading.quoted_in == scene.sentence.paragraph or _QUOTED.match(scene.plain.text)
        speaker = reading.speaker if quoted else None
        harm = {"killed", "injured"} if is_review(scene) or tells_of_disaster(scene) else ()
        for count, claim in code_claims(scene, speaker):
            if claim.outcome in harm:
                continue
            frame = choose_frame(count, frames)
            account = accounts[frames.index(frame)] if frame else reading.find_topic(scene, count.outcome)
            if account and (is_sum_beside(scene, account) or is_gainsaid(claim, account)):
                account = None
            if frame and frame.summed:
                share_sum(claim, frame, frames, accounts)
                continue
            why = "" if frame else "its sentence tells of no such happening: it belongs to the one told before"
            conceded = None
            if claim.attribution and claim.attribution.rule == "conceded" and claim.claimant:
                conceded = choose_conceded(claim, reading.book.list_recent(), self._actors, scene.locations)
                why = "who admits losses speaks of a happening in which the other side acted" if conceded else why
                account = conceded or account
            elif account and (adversary := choose_of_adversary(claim, account, reading.book.list_recent())):
                why, account = "who strikes from afar loses no men: the other side's strikes are meant", adversary
            if account:
                account.claims.append(replace(claim, reasons=(*claim.reasons, why)) if why else claim)
                if speaks_of_both(scene, claim) and (other := reading.find_other(account)):
                    other.claims.append(claim)
                if not frame and account is not conceded:
                    reading.told.append((scene.sentence.paragraph, [account]))
            elif not frames:
                reading.waiting.append(WaitingClaim(scene=scene, count=count, claim=claim))
                reason = f"the figure “{count.text}” belongs to no happening that the text tells"
                reading.left_out.append(LeftOut(sentence=scene.sentence, reason=reason, words=claim.evidence))
        topic = reading.find_topic(scene, "killed") or next(iter(accounts), None)
        if topic and (denial := code_denial(scene, topic, self._actors)):
            topic.claims.append(denial)
