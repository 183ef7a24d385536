package r7contacts.files.export;

/** An export cannot start or complete because of a file that exists. */
public final class ExportObstacleException extends Exception {
  private static final long serialVersionUID = 1;

  private final ExportObstacle obstacle;

  ExportObstacleException(ExportObstacle obstacle, String message) {
    super(message);
    this.obstacle = obstacle;
  }

  /** Returns what prevents the export. */
  public ExportObstacle obstacle() {
    return obstacle;
  }
}
