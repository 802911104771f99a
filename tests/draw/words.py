"""Names and sentences of all lengths, as people write them, for pictures to hold."""

from hypothesis import strategies as st

WORDS = st.lists(
    st.sampled_from(
        ["Turkey", "and", "Saudi", "Arabia", "the", "Wiederaufbaukommission", "of", "<b>", "إيران"]
    ),
    min_size=1,
    max_size=14,
).map(" ".join)
