"""Programs that no package brings, as far as the tests need them."""
