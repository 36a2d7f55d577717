"use client";
import { CircleAlert, Info, X } from "lucide-react";
import {
  type CSSProperties,
  createContext,
  type HTMLAttributes,
  type ReactNode,
  useCallback,
  useContext,
  useEffect,
  useRef,
  useState,
} from "react";
import { useHotkeys } from "#components/shell/use-hotkeys.ts";
import { Button } from "./button.tsx";
import { cx } from "./cx.ts";
import { IconButton } from "./icon-button.tsx";
import { type LiveToast, type ToastContent, toastLifeMs, undoable, withToast } from "./toast-store.ts";

type ShowToast = (toast: ToastContent) => void;

const ToastContext = createContext<ShowToast | null>(null);

/** Gives the function that shows a toast. Needs a ToastProvider above, which the frame holds. */
export function useToast(): ShowToast {
  const show = useContext(ToastContext);
  if (!show) throw new Error("useToast needs a ToastProvider above it");
  return show;
}

/** Shows toasts at the lower edge. An action that can be undone is done at once and taken back from here. */
export function ToastProvider({ children }: { children: ReactNode }) {
  const nextId = useRef(0);
  const [toasts, setToasts] = useState<readonly LiveToast[]>([]);
  const show = useCallback<ShowToast>((content) => {
    nextId.current += 1;
    const toast = { ...content, id: nextId.current };
    setToasts((before) => withToast(before, toast));
  }, []);
  const drop = useCallback((id: number) => setToasts((before) => before.filter((toast) => toast.id !== id)), []);
  const takeBack = useCallback(
    async (toast: LiveToast) => {
      drop(toast.id);
      try {
        await toast.undo?.();
      } catch (error) {
        show({ tone: "late", text: error instanceof Error ? error.message : "It could not be taken back." });
      }
    },
    [drop, show],
  );
  const latest = undoable(toasts);
  useHotkeys(latest ? [{ keys: "u", label: "Undo", group: "Everywhere", run: () => takeBack(latest) }] : []);
  return (
    <ToastContext value={show}>
      {children}
      <section
        aria-label="Notifications"
        aria-live="polite"
        className="pointer-events-none fixed inset-x-0 bottom-4 z-50 mx-auto flex w-[min(26rem,calc(100vw-2rem))] flex-col gap-2 max-sm:bottom-[calc(var(--spacing-tabbar)+env(safe-area-inset-bottom)+0.75rem)]"
      >
        {toasts.map((toast) => (
          <ToastLine key={toast.id} toast={toast} onGone={drop} onUndo={takeBack} />
        ))}
      </section>
    </ToastContext>
  );
}

interface ToastLineProps {
  toast: LiveToast;
  onGone: (id: number) => void;
  onUndo: (toast: LiveToast) => void;
}

function ToastLine({ toast, onGone, onUndo }: ToastLineProps) {
  const lifeMs = toastLifeMs(toast);
  const [isHeld, setHeld] = useState(false);
  const leftMs = useRef(lifeMs);
  useEffect(() => {
    if (isHeld || leftMs.current === null) return;
    const startedAt = performance.now();
    const timer = window.setTimeout(() => onGone(toast.id), leftMs.current);
    return () => {
      window.clearTimeout(timer);
      if (leftMs.current !== null) leftMs.current -= performance.now() - startedAt;
    };
  }, [isHeld, onGone, toast.id]);
  const hold: HTMLAttributes<HTMLDivElement> = {
    onPointerEnter: () => setHeld(true),
    onPointerLeave: () => setHeld(false),
    onFocus: () => setHeld(true),
    onBlur: () => setHeld(false),
  };
  return (
    <div
      {...hold}
      role={toast.tone === "late" ? "alert" : "group"}
      className="pointer-events-auto flex min-h-12 animate-arrive items-center gap-3 rounded-lg bg-raised py-2 pr-2 pl-3.5 text-sm shadow-float"
    >
      {toast.undo ? (
        <UndoRing isHeld={isHeld} />
      ) : toast.tone === "late" ? (
        <CircleAlert className="text-late-ink" />
      ) : (
        <Info className="text-ink-3" />
      )}
      <span className="min-w-0 flex-1 break-words py-1">{toast.text}</span>
      {toast.undo && (
        <Button kind="quiet" size="sm" hotkey="u" onClick={() => onUndo(toast)}>
          Undo
        </Button>
      )}
      {toast.action && (
        <Button
          size="sm"
          onClick={() => {
            toast.action?.run();
            onGone(toast.id);
          }}
        >
          {toast.action.label}
        </Button>
      )}
      <IconButton label="Close" icon={<X />} size="sm" onClick={() => onGone(toast.id)} className="text-ink-3" />
    </div>
  );
}

const RING_LENGTH = 2 * Math.PI * 6.25;

/** The time left to take something back, as a ring that empties. */
function UndoRing({ isHeld }: { isHeld: boolean }) {
  return (
    <svg
      width="16"
      height="16"
      viewBox="0 0 16 16"
      aria-hidden="true"
      className="flex-none -rotate-90 fill-none"
      strokeWidth="2.25"
    >
      <circle cx="8" cy="8" r="6.25" className="stroke-line-strong" />
      <circle
        cx="8"
        cy="8"
        r="6.25"
        className={cx(
          "animate-[undo-ring_var(--duration-undo)_linear_forwards] stroke-ink-3",
          isHeld && "[animation-play-state:paused]",
        )}
        strokeDasharray={RING_LENGTH}
        style={{ "--ring-length": RING_LENGTH } as CSSProperties}
      />
    </svg>
  );
}
