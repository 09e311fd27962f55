import {
	type ComponentProps,
	lazy,
	type ReactNode,
	type RefObject,
	Suspense,
	useEffect,
	useRef,
	useState,
} from "react";

const Tip = lazy(() => import("./Tip.tsx"));

interface IconButtonProps extends Omit<ComponentProps<"button">, "type" | "aria-label" | "ref"> {
	/** What the button does: its name, and its tooltip. */
	name: string;
	children: ReactNode;
	ref?: RefObject<HTMLButtonElement | null>;
}

/** How long a mouse rests on the button, and how long it may take on its way to the tooltip, in milliseconds. */
const REST = 400;
const AWAY = 120;

/** A button that shows an icon only. Its name is told on hovering and on keyboard focus, until Escape or a press. */
export function IconButton({ name, children, className = "", ref, onClick, ...rest }: IconButtonProps) {
	const own = useRef<HTMLButtonElement>(null);
	const button = ref ?? own;
	const [open, setOpen] = useState(false);
	const [wanted, setWanted] = useState(false);
	const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
	const turn = (next: boolean, after = 0) => {
		clearTimeout(timer.current);
		if (next) setWanted(true);
		timer.current = setTimeout(() => setOpen(next), after);
	};
	useEffect(() => () => clearTimeout(timer.current), []);
	return (
		<>
			<button
				{...rest}
				ref={button}
				type="button"
				className={`button button-icon ${className}`}
				aria-label={name}
				onPointerEnter={(event) => event.pointerType === "mouse" && turn(true, REST)}
				onPointerLeave={() => turn(false, AWAY)}
				onFocus={(event) => event.currentTarget.matches(":focus-visible") && turn(true)}
				onBlur={() => turn(false)}
				onKeyDown={(event) => event.key === "Escape" && turn(false)}
				onClick={(event) => {
					turn(false);
					onClick?.(event);
				}}
			>
				{children}
			</button>
			{wanted && (
				<Suspense>
					<Tip name={name} anchor={button} open={open} onStay={() => turn(true)} onLeave={() => turn(false, AWAY)} />
				</Suspense>
			)}
		</>
	);
}
