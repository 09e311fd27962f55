import { isSame } from "./same.ts";

/**
 * Values by name over the instructions of a stage. A stage that builds on another sees the other's values as they
 * stood at its end. Look-ups are by binary search, so asking at any line is cheap.
 */
export class History<T> {
	readonly #events = new Map<string, { at: number; value: T }[]>();
	readonly #parent: History<T> | null;

	constructor(parent: History<T> | null = null) {
		this.#parent = parent;
	}

	/** Records that `name` has `value` from instruction `at` on. Calls come in the order of the instructions. */
	set(name: string, at: number, value: T): void {
		const events = this.#events.get(name);
		if (events) events.push({ at, value });
		else this.#events.set(name, [{ at, value }]);
	}

	/** The value after instruction `at`; everything recorded when `at` is absent. */
	get(name: string, at = Number.POSITIVE_INFINITY): T | undefined {
		const events = this.#events.get(name);
		if (events) {
			let low = 0;
			let high = events.length;
			while (low < high) {
				const middle = (low + high) >> 1;
				if ((events[middle]?.at ?? 0) <= at) low = middle + 1;
				else high = middle;
			}
			const event = events[low - 1];
			if (event) return event.value;
		}
		return this.#parent?.get(name);
	}

	/** Whether the same was recorded in the same order; what is inherited apart. */
	sameAs(other: History<T>): boolean {
		return isSame(this.#events, other.#events);
	}

	/** Names and last values, inherited ones first; later stages win. */
	entries(): Map<string, T> {
		const result = this.#parent ? this.#parent.entries() : new Map<string, T>();
		for (const [name, events] of this.#events) {
			const last = events[events.length - 1];
			if (last) result.set(name, last.value);
		}
		return result;
	}
}
