"""The one door through which old text is blanked, history included.

SECURITY DEFINER: the web role may not change history; these two functions may, and blank only.
"""

from django.db import migrations

CREATE = """
CREATE FUNCTION tracker_open_history(history regclass) RETURNS void
LANGUAGE sql SET search_path = public, pg_temp AS $body$
    SELECT set_config('pgtrigger.ignore', array_agg(tgname)::text, true)
    FROM pg_trigger WHERE tgrelid = history AND tgname LIKE 'pgtrigger_append_only%';
$body$;

CREATE FUNCTION tracker_redact_issue(redacted bigint, columns text[]) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $body$
DECLARE name text;
BEGIN
    PERFORM tracker_open_history('tracker_issueevent');
    FOREACH name IN ARRAY columns LOOP
        IF name NOT IN ('title', 'description', 'outcome', 'public_summary', 'public_outcome',
                        'street') THEN
            RAISE EXCEPTION 'Column % is not blanked.', name USING ERRCODE = 'check_violation';
        END IF;
        EXECUTE format('UPDATE tracker_issueevent SET %I = ''[removed]'''
                       ' WHERE pgh_obj_id = $1 AND %I <> ''''', name, name) USING redacted;
    END LOOP;
    PERFORM set_config('pgtrigger.ignore', '{}', true);
END $body$;

CREATE FUNCTION tracker_redact_update(redacted bigint) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $body$
BEGIN
    PERFORM set_config('tracker.redacting', 'yes', true);
    UPDATE tracker_update SET text = '[removed]' WHERE id = redacted;
    PERFORM tracker_open_history('tracker_updateevent');
    UPDATE tracker_updateevent SET text = '[removed]' WHERE pgh_obj_id = redacted;
    PERFORM set_config('pgtrigger.ignore', '{}', true);
    PERFORM set_config('tracker.redacting', '', true);
END $body$;
"""

DROP = """
DROP FUNCTION tracker_redact_issue(bigint, text[]);
DROP FUNCTION tracker_redact_update(bigint);
DROP FUNCTION tracker_open_history(regclass);
"""


class Migration(migrations.Migration):
    dependencies = [("tracker", "0003_public_views")]
    operations = [migrations.RunSQL(CREATE, DROP)]
