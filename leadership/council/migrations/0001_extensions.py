"""Extensions that later constraints and searches stand on. Nothing may migrate before this."""

from django.contrib.postgres.operations import BtreeGistExtension, TrigramExtension
from django.db import migrations


class Migration(migrations.Migration):
    run_before = [("people", "0001_initial")]
    dependencies = []
    operations = [BtreeGistExtension(), TrigramExtension()]
