"""Rules over more than one row, which only a trigger can hold against raw SQL and imports."""

import pgtrigger

TOO_MUCH = "This officer's shares of co-ordinators' posts would add up to more than 1."
NOT_AN_AREA = "That cluster is not a co-ordinator area."

# The sum is greatest on a day on which some appointment starts, so those days are looked at. The
# officer's row is locked first: of two who appoint the same officer at one moment the second
# waits, and then counts what the first has done.
ONE_WHOLE_OFFICER = pgtrigger.Trigger(
    name="one_whole_officer",
    when=pgtrigger.After,
    operation=pgtrigger.Insert | pgtrigger.UpdateOf("person_id", "fte", "start", "end"),
    timing=pgtrigger.Immediate,
    condition=pgtrigger.Q(new__fte__isnull=False),
    func=f"""
        PERFORM 1 FROM people_person WHERE id = NEW.person_id FOR NO KEY UPDATE;
        IF EXISTS (
            SELECT 1
            FROM relationships_wardactioncoordinator AS begun
            WHERE begun.person_id = NEW.person_id
              AND (
                SELECT sum(held.fte)
                FROM relationships_wardactioncoordinator AS held
                WHERE held.person_id = NEW.person_id
                  AND daterange(held.start, held."end") @> begun.start
              ) > 1
        ) THEN
            RAISE EXCEPTION '{TOO_MUCH.replace("'", "''")}'
                USING ERRCODE = 'check_violation', CONSTRAINT = 'one_whole_officer';
        END IF;
        RETURN NULL;
    """,
)

AN_AREA_OF_COORDINATORS = pgtrigger.Trigger(
    name="an_area_of_coordinators",
    when=pgtrigger.Before,
    operation=pgtrigger.Insert | pgtrigger.UpdateOf("cluster_id"),
    condition=pgtrigger.Q(new__cluster_id__isnull=False),
    func=f"""
        PERFORM 1 FROM wards_cluster
        WHERE id = NEW.cluster_id AND kind = 'coordinator_area' FOR KEY SHARE;
        IF NOT FOUND THEN
            RAISE EXCEPTION '{NOT_AN_AREA}'
                USING ERRCODE = 'check_violation', CONSTRAINT = 'an_area_of_coordinators';
        END IF;
        RETURN NEW;
    """,
)
