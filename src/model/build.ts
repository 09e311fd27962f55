/** How a build is started: what the file alone does not tell. */
export interface BuildOptions {
	/** `--target`: name or number of the stage to build; the last one where it is absent or empty. */
	target?: string;
	/** `--build-arg`: values by name. */
	buildArgs?: Record<string, string>;
	/** The text of the `.dockerignore` beside the Dockerfile. */
	dockerignore?: string;
}
