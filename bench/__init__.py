"""What is measured: how right the reading is, how fast it is, and what the map's index costs."""
