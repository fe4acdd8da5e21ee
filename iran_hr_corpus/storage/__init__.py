"""The published form: Arrow tables, shards, manifest, card and other renderings of the schema."""
