import django.core.validators
import django.db.models.deletion
import pghistory.utils
import pgtrigger.compiler
from django.contrib.postgres.operations import BtreeGistExtension, TrigramExtension
from django.db import migrations, models


def make_row(apps, schema_editor):
    """The one row of settings exists from the start: every page reads it."""
    apps.get_model("council", "CouncilSettings").objects.get_or_create(pk=1)


class Migration(migrations.Migration):
    replaces = [
        ("council", "0001_extensions"),
        ("council", "0002_council_settings"),
        ("council", "0003_the_one_row"),
        ("council", "0004_who_answers_for_wards"),
        ("council", "0005_days_to_judge_a_reply"),
        ("council", "0006_member_helpline_and_mailbox"),
    ]

    initial = True

    run_before = [("people", "0001_squashed")]

    dependencies = []

    operations = [
        # later constraints and searches stand on them: nothing may migrate before this
        BtreeGistExtension(),
        TrigramExtension(),
        migrations.CreateModel(
            name="CouncilSettings",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("name", models.CharField(default="Your council", max_length=120)),
                ("product_name", models.CharField(default="Local Leadership", max_length=60)),
                (
                    "header_colour",
                    models.CharField(
                        default="#15425c",
                        max_length=7,
                        validators=[
                            django.core.validators.RegexValidator(
                                "^#[0-9a-fA-F]{6}$",
                                "Write the colour as # and six digits, such as #15425c.",
                            )
                        ],
                    ),
                ),
                (
                    "header_text_colour",
                    models.CharField(
                        default="#ffffff",
                        max_length=7,
                        validators=[
                            django.core.validators.RegexValidator(
                                "^#[0-9a-fA-F]{6}$",
                                "Write the colour as # and six digits, such as #15425c.",
                            )
                        ],
                    ),
                ),
                (
                    "button_colour",
                    models.CharField(
                        default="#0c6e5b",
                        max_length=7,
                        validators=[
                            django.core.validators.RegexValidator(
                                "^#[0-9a-fA-F]{6}$",
                                "Write the colour as # and six digits, such as #15425c.",
                            )
                        ],
                    ),
                ),
                (
                    "button_text_colour",
                    models.CharField(
                        default="#ffffff",
                        max_length=7,
                        validators=[
                            django.core.validators.RegexValidator(
                                "^#[0-9a-fA-F]{6}$",
                                "Write the colour as # and six digits, such as #15425c.",
                            )
                        ],
                    ),
                ),
                (
                    "link_colour",
                    models.CharField(
                        default="#15508f",
                        max_length=7,
                        validators=[
                            django.core.validators.RegexValidator(
                                "^#[0-9a-fA-F]{6}$",
                                "Write the colour as # and six digits, such as #15425c.",
                            )
                        ],
                    ),
                ),
                (
                    "year_start_month",
                    models.PositiveSmallIntegerField(
                        default=5,
                        validators=[
                            django.core.validators.MinValueValidator(1),
                            django.core.validators.MaxValueValidator(12),
                        ],
                    ),
                ),
                (
                    "year_start_day",
                    models.PositiveSmallIntegerField(
                        default=1,
                        help_text="The first day of the municipal year, where the annual meeting is not given.",
                        validators=[
                            django.core.validators.MinValueValidator(1),
                            django.core.validators.MaxValueValidator(28),
                        ],
                    ),
                ),
                ("contact_name", models.CharField(blank=True, max_length=120)),
                ("contact_title", models.CharField(blank=True, max_length=120)),
                ("contact_unit", models.CharField(blank=True, max_length=120)),
                ("contact_email", models.EmailField(blank=True, max_length=254)),
                ("contact_telephone", models.CharField(blank=True, max_length=40)),
                ("postcode_finder_url", models.URLField(blank=True)),
                (
                    "member_helpline",
                    models.CharField(
                        blank=True,
                        help_text="The telephone number that councillors alone ring at the contact centre.",
                        max_length=40,
                        verbose_name="member helpline",
                    ),
                ),
                (
                    "member_mailbox",
                    models.EmailField(blank=True, max_length=254, verbose_name="member mailbox"),
                ),
                (
                    "coordinator_area_target",
                    models.PositiveSmallIntegerField(
                        blank=True,
                        help_text="How many co-ordinator areas the council would like to have: an ambition.",
                        null=True,
                    ),
                ),
                (
                    "has_senior_officers",
                    models.BooleanField(
                        default=True,
                        help_text="Without it no page asks for a ward’s senior officer or counts a missing one.",
                        verbose_name="each ward has a senior officer",
                    ),
                ),
                (
                    "follow_through_days",
                    models.PositiveSmallIntegerField(
                        default=10,
                        help_text="After a reply the councillors may say satisfied or not yet for so many working days; then the issue closes by itself. Replies that were given keep their day.",
                        validators=[
                            django.core.validators.MinValueValidator(1),
                            django.core.validators.MaxValueValidator(60),
                        ],
                        verbose_name="working days to judge a reply",
                    ),
                ),
                (
                    "demonstration",
                    models.BooleanField(
                        default=False,
                        editable=False,
                        help_text="Set by load_demo: every page and report then says that its data are invented.",
                    ),
                ),
            ],
            options={
                "verbose_name": "council settings",
                "verbose_name_plural": "council settings",
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("pk", 1)),
                        name="council_settings_one_row",
                        violation_error_message="There is one row of council settings: edit that one.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("follow_through_days__range", (1, 60))),
                        name="council_window_has_days",
                        violation_error_message="The councillors have 1 to 60 working days for a word.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("year_start_day__range", (1, 28)), ("year_start_month__range", (1, 12))
                        ),
                        name="council_year_starts_on_a_day",
                        violation_error_message="The year starts on day 1 to 28 of a month 1 to 12.",
                    ),
                ],
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "council_councilsettingsevent" ("button_colour", "button_text_colour", "contact_email", "contact_name", "contact_telephone", "contact_title", "contact_unit", "coordinator_area_target", "demonstration", "follow_through_days", "has_senior_officers", "header_colour", "header_text_colour", "id", "link_colour", "member_helpline", "member_mailbox", "name", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "postcode_finder_url", "product_name", "year_start_day", "year_start_month") VALUES (NEW."button_colour", NEW."button_text_colour", NEW."contact_email", NEW."contact_name", NEW."contact_telephone", NEW."contact_title", NEW."contact_unit", NEW."coordinator_area_target", NEW."demonstration", NEW."follow_through_days", NEW."has_senior_officers", NEW."header_colour", NEW."header_text_colour", NEW."id", NEW."link_colour", NEW."member_helpline", NEW."member_mailbox", NEW."name", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."postcode_finder_url", NEW."product_name", NEW."year_start_day", NEW."year_start_month"); RETURN NULL;',
                            hash="91a76a159f1e6c3e5e94565e53e3efba7006e521",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_903cb",
                            table="council_councilsettings",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "council_councilsettingsevent" ("button_colour", "button_text_colour", "contact_email", "contact_name", "contact_telephone", "contact_title", "contact_unit", "coordinator_area_target", "demonstration", "follow_through_days", "has_senior_officers", "header_colour", "header_text_colour", "id", "link_colour", "member_helpline", "member_mailbox", "name", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "postcode_finder_url", "product_name", "year_start_day", "year_start_month") VALUES (NEW."button_colour", NEW."button_text_colour", NEW."contact_email", NEW."contact_name", NEW."contact_telephone", NEW."contact_title", NEW."contact_unit", NEW."coordinator_area_target", NEW."demonstration", NEW."follow_through_days", NEW."has_senior_officers", NEW."header_colour", NEW."header_text_colour", NEW."id", NEW."link_colour", NEW."member_helpline", NEW."member_mailbox", NEW."name", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."postcode_finder_url", NEW."product_name", NEW."year_start_day", NEW."year_start_month"); RETURN NULL;',
                            hash="d9cdb7755c9dfd63c089195c497c14ec55f3b5a6",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_35e80",
                            table="council_councilsettings",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "council_councilsettingsevent" ("button_colour", "button_text_colour", "contact_email", "contact_name", "contact_telephone", "contact_title", "contact_unit", "coordinator_area_target", "demonstration", "follow_through_days", "has_senior_officers", "header_colour", "header_text_colour", "id", "link_colour", "member_helpline", "member_mailbox", "name", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "postcode_finder_url", "product_name", "year_start_day", "year_start_month") VALUES (OLD."button_colour", OLD."button_text_colour", OLD."contact_email", OLD."contact_name", OLD."contact_telephone", OLD."contact_title", OLD."contact_unit", OLD."coordinator_area_target", OLD."demonstration", OLD."follow_through_days", OLD."has_senior_officers", OLD."header_colour", OLD."header_text_colour", OLD."id", OLD."link_colour", OLD."member_helpline", OLD."member_mailbox", OLD."name", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."postcode_finder_url", OLD."product_name", OLD."year_start_day", OLD."year_start_month"); RETURN NULL;',
                            hash="0753d9c82d869ec4b0d0eb241b3e0e6538d87c9e",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_8ae61",
                            table="council_councilsettings",
                            when="AFTER",
                        ),
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="CouncilSettingsEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="history",
                        related_query_name="history",
                        to="council.councilsettings",
                    ),
                ),
                ("pgh_context", pghistory.utils.JSONField(null=True)),
                ("pgh_context_id", models.UUIDField(null=True)),
                ("id", models.BigIntegerField()),
                ("name", models.CharField(default="Your council", max_length=120)),
                ("product_name", models.CharField(default="Local Leadership", max_length=60)),
                (
                    "header_colour",
                    models.CharField(
                        default="#15425c",
                        max_length=7,
                        validators=[
                            django.core.validators.RegexValidator(
                                "^#[0-9a-fA-F]{6}$",
                                "Write the colour as # and six digits, such as #15425c.",
                            )
                        ],
                    ),
                ),
                (
                    "header_text_colour",
                    models.CharField(
                        default="#ffffff",
                        max_length=7,
                        validators=[
                            django.core.validators.RegexValidator(
                                "^#[0-9a-fA-F]{6}$",
                                "Write the colour as # and six digits, such as #15425c.",
                            )
                        ],
                    ),
                ),
                (
                    "button_colour",
                    models.CharField(
                        default="#0c6e5b",
                        max_length=7,
                        validators=[
                            django.core.validators.RegexValidator(
                                "^#[0-9a-fA-F]{6}$",
                                "Write the colour as # and six digits, such as #15425c.",
                            )
                        ],
                    ),
                ),
                (
                    "button_text_colour",
                    models.CharField(
                        default="#ffffff",
                        max_length=7,
                        validators=[
                            django.core.validators.RegexValidator(
                                "^#[0-9a-fA-F]{6}$",
                                "Write the colour as # and six digits, such as #15425c.",
                            )
                        ],
                    ),
                ),
                (
                    "link_colour",
                    models.CharField(
                        default="#15508f",
                        max_length=7,
                        validators=[
                            django.core.validators.RegexValidator(
                                "^#[0-9a-fA-F]{6}$",
                                "Write the colour as # and six digits, such as #15425c.",
                            )
                        ],
                    ),
                ),
                (
                    "year_start_month",
                    models.PositiveSmallIntegerField(
                        default=5,
                        validators=[
                            django.core.validators.MinValueValidator(1),
                            django.core.validators.MaxValueValidator(12),
                        ],
                    ),
                ),
                (
                    "year_start_day",
                    models.PositiveSmallIntegerField(
                        default=1,
                        help_text="The first day of the municipal year, where the annual meeting is not given.",
                        validators=[
                            django.core.validators.MinValueValidator(1),
                            django.core.validators.MaxValueValidator(28),
                        ],
                    ),
                ),
                ("contact_name", models.CharField(blank=True, max_length=120)),
                ("contact_title", models.CharField(blank=True, max_length=120)),
                ("contact_unit", models.CharField(blank=True, max_length=120)),
                ("contact_email", models.EmailField(blank=True, max_length=254)),
                ("contact_telephone", models.CharField(blank=True, max_length=40)),
                ("postcode_finder_url", models.URLField(blank=True)),
                (
                    "member_helpline",
                    models.CharField(
                        blank=True,
                        help_text="The telephone number that councillors alone ring at the contact centre.",
                        max_length=40,
                        verbose_name="member helpline",
                    ),
                ),
                (
                    "member_mailbox",
                    models.EmailField(blank=True, max_length=254, verbose_name="member mailbox"),
                ),
                (
                    "coordinator_area_target",
                    models.PositiveSmallIntegerField(
                        blank=True,
                        help_text="How many co-ordinator areas the council would like to have: an ambition.",
                        null=True,
                    ),
                ),
                (
                    "has_senior_officers",
                    models.BooleanField(
                        default=True,
                        help_text="Without it no page asks for a ward’s senior officer or counts a missing one.",
                        verbose_name="each ward has a senior officer",
                    ),
                ),
                (
                    "follow_through_days",
                    models.PositiveSmallIntegerField(
                        default=10,
                        help_text="After a reply the councillors may say satisfied or not yet for so many working days; then the issue closes by itself. Replies that were given keep their day.",
                        validators=[
                            django.core.validators.MinValueValidator(1),
                            django.core.validators.MaxValueValidator(60),
                        ],
                        verbose_name="working days to judge a reply",
                    ),
                ),
                (
                    "demonstration",
                    models.BooleanField(
                        default=False,
                        editable=False,
                        help_text="Set by load_demo: every page and report then says that its data are invented.",
                    ),
                ),
            ],
            options={
                "abstract": False,
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="append_only",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="d1dc8dbe822483b7e61cadbcc6170649d2c280fa",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_append_only_da275",
                            table="council_councilsettingsevent",
                            when="BEFORE",
                        ),
                    )
                ],
            },
        ),
        migrations.RunPython(make_row, migrations.RunPython.noop),
    ]
