"""Rules over more than one row, which only a trigger can hold against raw SQL and imports."""

import pgtrigger

TWO_SEATS = "This councillor holds another seat of this ward in that time."

# nobody sits twice for one ward; the person's row is locked so that two saves cannot pass by
# each other
ONE_SEAT_OF_A_WARD = pgtrigger.Trigger(
    name="one_seat_of_a_ward",
    when=pgtrigger.Before,
    operation=pgtrigger.Insert | pgtrigger.UpdateOf("seat_id", "person_id", "start", "end"),
    func=f"""
        PERFORM 1 FROM people_person WHERE id = NEW.person_id FOR NO KEY UPDATE;
        IF EXISTS (
            SELECT 1
            FROM wards_councillorterm AS term
            JOIN wards_seat AS held ON held.id = term.seat_id
            JOIN wards_seat AS wanted ON wanted.id = NEW.seat_id
            WHERE term.person_id = NEW.person_id
              AND term.id <> NEW.id
              AND held.ward_id = wanted.ward_id
              AND held.id <> wanted.id
              AND daterange(term.start, term."end") && daterange(NEW.start, NEW."end")
        ) THEN
            RAISE EXCEPTION '{TWO_SEATS}'
                USING ERRCODE = 'check_violation', CONSTRAINT = 'one_seat_of_a_ward';
        END IF;
        RETURN NEW;
    """,
)
