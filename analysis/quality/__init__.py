"""Quality: what rules find in the answers before anybody believes the report."""
