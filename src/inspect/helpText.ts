/** What the command prints with `--help`. */
export const helpText: string = `Usage: tavus-react inspect <file> [--json | --open]

Summarizes a recording of a conversation: who said how much, how quick it was, how it ended, and what was
strange about it. The recording is what recordConversation() and useRecording() save. Messages that
somebody else has kept will do as well: what importRecording() takes, as JSON or as a log.

  --json   print the summary as JSON
  --open   show the recording in the browser, in the devtools of tavus-react, until Ctrl+C; with BROWSER=none
           in the environment, only print the address
  --help   print this

Exit codes:
  0   the recording is whole, and nothing in it is strange; or it was shown with --open
  1   lines of it could not be read, or something in it is strange
  2   there is no such file, it is not a recording, or the arguments are wrong`;
