// Lets JShell print answers and summaries whole; its own modes cut what is longer than 1,000 characters.
/set mode whole normal -command
/set truncation whole 100000
/set feedback whole
