"""What holds for all tests."""

from hypothesis import HealthCheck, settings

# Whether a test passes never depends on how fast the machine is.
settings.register_profile("tui-reader", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("tui-reader")
