/** A program of one module. */
module consumer {
  requires org.microdosing.evidence;
}
