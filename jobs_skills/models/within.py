"""Rows that name each other belong to one board: no member, theme or step of another board's."""

import pgtrigger


def _within(
    name: str, columns: list[str], named: str, differs: str, sentence: str
) -> pgtrigger.Trigger:
    """Refuses a row that names one of another board: asked where any of the columns is written."""
    return pgtrigger.Trigger(
        name=name,
        when=pgtrigger.Before,
        operation=pgtrigger.Insert | pgtrigger.UpdateOf(*columns),
        condition=pgtrigger.Q(**{f"new__{named}__isnull": False}),
        func=f"""
            IF EXISTS ({differs}) THEN
                RAISE EXCEPTION '{sentence}'
                    USING ERRCODE = 'check_violation', CONSTRAINT = '{name}';
            END IF;
            RETURN NEW;
        """,
    )


MERGED_WITHIN = _within(
    "merged_within_the_board",
    ["merged_into_id", "board_id"],
    "merged_into",
    """SELECT 1 FROM jobs_skills_member AS other
       WHERE other.id = NEW.merged_into_id AND other.board_id <> NEW.board_id""",
    "A member goes into another entry of the same board.",
)

ROW_WITHIN = _within(
    "listed_row_within_the_board",
    ["member_id", "source_id"],
    "member",
    """SELECT 1 FROM jobs_skills_member AS member, jobs_skills_memberlist AS source
       WHERE member.id = NEW.member_id AND source.id = NEW.source_id
         AND member.board_id <> source.board_id""",
    "A row of a list becomes a member of the board that brought the list in.",
)

THEME_WITHIN = _within(
    "action_theme_within_the_board",
    ["theme_id", "board_id"],
    "theme",
    """SELECT 1 FROM jobs_skills_plantheme AS theme
       JOIN jobs_skills_localplan AS plan ON plan.id = theme.plan_id
       WHERE theme.id = NEW.theme_id AND plan.board_id <> NEW.board_id""",
    "An action belongs to a theme of its own board.",
)

STEP_WITHIN = _within(
    "step_within_the_division",
    ["board_id", "scheme_id"],
    "board",
    """SELECT 1 FROM jobs_skills_board AS board
       WHERE board.body_ptr_id = NEW.board_id AND board.scheme_id <> NEW.scheme_id""",
    "A step of a board stands in the timetable of its own division.",
)
