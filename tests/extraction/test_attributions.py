"""Who says so. A text in, one line a verb of saying out: the verb and the claimant, a denial with "not"."""

import pytest

from geo.errors import DataError
from geo.extraction.speaker_lexicon import read_speakers
from tests.reading import find

SAID = {
    # the speaker before the verb
    "The TTP said ten guards had died.": ["said: TTP"],
    "Pakistan claimed ten militants had died.": ["claimed: Pakistan"],
    "The Afghan defence ministry said homes were hit.": ["said: Afghanistan"],
    "The Afghan ministry said homes were hit.": ["said: Afghanistan"],
    "Khawaja Asif, the defence minister, told reporters that it was over.": ["told: Pakistan"],
    "Karim Noor, who heads the chamber, said trade had stopped.": ["said: Karim Noor"],
    "Local police said the road was open.": ["said: Pakistani police"],
    "Witnesses said the roof fell in.": ["said: residents"],
    "Afghan police said the road was open.": ["said: Afghanistan"],
    "Iran's deputy foreign minister said talks went on.": ["said: Iran"],
    "The Afghan health ministry said ten had died.": ["said: Afghanistan"],
    # the speaker behind it
    "Homes were hit, according to the Afghan defence ministry.": ["according to: Afghanistan"],
    "According to residents, the roof fell in.": ["According to: residents"],
    "“Homes were hit,” said Zabihullah Mujahid.": ["said: Afghanistan"],
    "Ten guards died, the TTP claimed.": ["claimed: TTP"],
    # the speaker named before
    "The ISPR spoke of a raid. It said ten militants had died.": ["said: -"],
    "The ISPR said a raid was over. It said ten militants had died.": ["said: Pakistan", "said: Pakistan"],
    "Kabul said homes were hit. The ministry added that a school burned.": ["said: Afghanistan", "added: Afghanistan"],
    "The army struck at dawn, saying it had hit a camp.": ["saying: Pakistan"],
    "The Afghan government said that two had died, adding that a school burned.": [
        "said: Afghanistan",
        "adding: Afghanistan",
    ],
    # denials and admissions
    "Kabul denied the charge.": ["denied: not Afghanistan"],
    "The TTP rejected the claim.": ["rejected: not TTP"],
    "Pakistan acknowledged the deaths of 12 soldiers.": ["acknowledged: Pakistan"],
    "Kabul refuted Pakistani claims that ten guards had died.": ["refuted: not Afghanistan"],
    "Kabul dismissed claims that ten guards had died.": ["dismissed: not Afghanistan"],
    "The army dismissed the charge, refuting ten reports.": [
        "dismissed: not Pakistan",
        "refuting: not Pakistan",
    ],
    # what somebody has not said
    "The army has not yet confirmed that ten guards had died.": [],
    "Neither the army nor the local police confirmed that ten guards had died.": [],
    "The army was unable to confirm ten deaths.": [],
    "The police couldn't confirm ten deaths.": [],
    "The police could confirm only ten deaths.": ["confirm: Pakistani police"],
    "The army later lowered the toll to four.": ["lowered: Pakistan"],
    "Ten died, its spokesman said.": ["said: spokesman"],
    "The army not only said that ten guards had died.": ["said: Pakistan"],
    # a claim is somebody's
    "The TTP's claim that ten guards had died is false, Pakistan said.": ["claim: TTP", "said: Pakistan"],
    "The TTP's old claims of ten dead guards are false.": ["claims: TTP"],
    "A claim by the TTP that ten guards had died is false.": ["claim: TTP"],
    "The army said claims that ten guards had died were false.": ["said: Pakistan", "claims: -"],
    "Contrary to TTP claims, ten guards were alive, the army said.": ["said: Pakistan"],
    "Despite TTP claims, ten guards were alive, the army said.": ["said: Pakistan"],
    "The army says it, but its claim was not looked into.": ["says: Pakistan"],
    # bodies by their whole names, asides behind brackets, statements of the speaker named before
    "The Centre for River Studies (CRS) reported ten dead.": ["reported: Centre for River Studies (CRS)"],
    "The relief and health department said ten had died.": ["said: relief and health department"],
    "The Green Dome hospital, run by nuns, said ten had died.": ["said: Green Dome hospital"],
    "The Balochistan Liberation Front (BLF), which held the pass, claimed ten dead.": ["claimed: BLF"],
    "Ten died, according to the police.": ["according to: Pakistani police"],
    "The ISPR said a raid was over. A statement said ten had died.": ["said: Pakistan", "said: Pakistan"],
    "The TTP spoke of ten dead.": ["spoke of: TTP"],
    "Local police saw it otherwise. Spokesman Karim Gul said ten had died.": ["said: Pakistani police"],
    "A TTP man was held, local police said. Spokesman Karim Gul named him; he said no more.": [
        "said: Pakistani police",
        "said: Pakistani police",
    ],
    "The TTP said it had struck. Ten died, by its own count.": ["said: TTP", "by its own count: TTP"],
    "Two alleged members of a gang were held.": [],
    "Officials said ten had died. Local officials said nine had.": ["said: officials", "said: local officials"],
    "Kabul said the army had told it that ten had died. It added no more.": [
        "said: Afghanistan",
        "told: Pakistan",
        "added: Afghanistan",
    ],
    "The ISPR called the Afghan figures baseless.": ["called: not Pakistan"],
    "The army said ten militants had died and said no soldier had.": ["said: Pakistan", "said: Pakistan"],
    "Police shot two men, they said.": ["said: Pakistani police"],
    # not the object, not the owner
    "In a strike on the TTP, officials said, ten men died.": ["said: officials"],
    "Pakistan's neighbour said nothing of the kind.": ["said: -"],
    # words of saying that report nothing
    "The attack was claimed by nobody.": [],
    "The BLA claimed responsibility.": [],
    "The blast claimed 12 lives.": [],
    "No casualties were reported.": [],
    "The reported raid was small.": [],
    "The sad day ended.": [],
}


def show(mention):
    denies = "not " if mention.stance == "denies" else ""
    return f"{mention.text}: {denies}{mention.claimant or '-'}"


@pytest.mark.parametrize(("text", "lines"), SAID.items())
def test_text_tells_who_says_so(text, lines):
    assert [show(mention) for mention in find(text).attributions] == lines


def test_speaker_runs_on_into_the_next_paragraph_until_another_speaks():
    text = "Kabul said homes were hit.\n\nIt said two had died.\n\nThe TTP said it had fled. It added no more."
    assert [show(m).split(": ")[1] for m in find(text).attributions] == ["Afghanistan", "Afghanistan", "TTP", "TTP"]


def test_speaker_of_one_article_does_not_run_on_into_another():
    find("Kabul said homes were hit.")
    (said,) = find("It said two had died.").attributions
    assert said.claimant is None


def test_who_may_speak_is_kept_in_a_table_that_names_its_broken_row(tmp_path):
    (tmp_path / "speakers.csv").write_text("kind,words,note\nrole,herald,\nbard,singer,\n", encoding="utf-8")
    with pytest.raises(DataError, match=r"speakers\.csv, line 3: 'bard'"):
        read_speakers(tmp_path / "speakers.csv")
    (tmp_path / "speakers.csv").write_text("kind,words,note\nrole,herald,\n", encoding="utf-8")
    with pytest.raises(DataError, match="no words of the kind 'title'"):
        read_speakers(tmp_path / "speakers.csv")
