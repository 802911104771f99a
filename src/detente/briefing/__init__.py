"""From results to a briefing in which every sentence leads back to the words it rests on."""
