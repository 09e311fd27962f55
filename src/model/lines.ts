/** Lines from 1, both included. */
export interface Lines {
	from: number;
	to: number;
}
