"""A vague date in British English. `vague_reading` reads what is written here."""

from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import date

from leadership.dates.vague_shape import Kind, Shape, month_end

NUMBERS = [
    "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
    "twelve",
]  # fmt: skip


def in_words(shape: Shape) -> str:
    return f"possibly {_words(shape)}" if shape.possible else _words(shape)


def full_day(day: date) -> str:
    """10 July 2017."""
    return f"{day.day} {day:%B %Y}"


def _words(shape: Shape) -> str:
    first, last = shape.first, shape.last
    if first is None:
        whole = last == month_end(last)
        return f"before the end of {last:%B %Y}" if whole else f"by {full_day(last)}"
    if shape.kind == Kind.EITHER:
        return _joined(_with_years(shape.days, [f"{day:%B}" for day in shape.days]), "or")
    if shape.kind == Kind.DAYS:
        return _several(shape.days)
    if shape.count is not None:
        by_day = first.day != 1 or last != month_end(last)
        return f"{_number(shape.count)} {'from' if by_day else 'in'} {_period(first, last)}"
    return _period(first, last)


def _period(first: date, last: date) -> str:
    if first == last:
        return full_day(first)
    same_month = (first.year, first.month) == (last.year, last.month)
    if first.day == 1 and last == month_end(last):
        begins = "" if same_month else f"{first:%B}"
        ends = f"{last:%B %Y}"
    else:
        begins = str(first.day) if same_month else f"{first.day} {first:%B}"
        ends = full_day(last)
    if first.year != last.year:
        begins += f" {first.year}"
    return f"{begins} to {ends}" if begins else ends


def _several(days: Iterable[date]) -> str:
    times = Counter(days)
    once = [day for day in times if times[day] == 1]
    parts = [_once(once)] if once else []
    parts += [f"{_often(times[day])} on {full_day(day)}" for day in times if times[day] > 1]
    return ", and ".join(_but_last(parts))


def _but_last(parts: Sequence[str]) -> list[str]:
    """All but the last as one text with commas, and the last."""
    return [", ".join(parts[:-1]), parts[-1]] if len(parts) > 1 else list(parts)


def _once(days: Sequence[date]) -> str:
    """24 and 25 July and 1 August 2017: a month and a year are said where another follows."""
    months: dict[date, list[str]] = {}
    for day in days:
        months.setdefault(day.replace(day=1), []).append(str(day.day))
    said = [f"{_joined(numbers, 'and')} {month:%B}" for month, numbers in months.items()]
    return _joined(_with_years(list(months), said), "and")


def _with_years(days: Sequence[date], said: Sequence[str]) -> list[str]:
    """What is said of each day, with the year where the next one is of another or there is none."""
    following = [*[day.year for day in days[1:]], None]
    return [
        text if day.year == year else f"{text} {day.year}"
        for day, text, year in zip(days, said, following, strict=True)
    ]


def _joined(parts: Sequence[str], word: str) -> str:
    return f" {word} ".join(_but_last(parts))


def _number(count: int) -> str:
    return NUMBERS[count - 1] if count <= len(NUMBERS) else str(count)


def _often(count: int) -> str:
    return "twice" if count == 2 else f"{_number(count)} times"
