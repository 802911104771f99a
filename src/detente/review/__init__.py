"""A draft made a case of one's own: beliefs accepted, edited, rejected or merged one by one."""
