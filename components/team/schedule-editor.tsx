"use client";
import { Copy, Plus, X } from "lucide-react";
import { useState } from "react";
import { useRowIds } from "#components/settings/use-row-ids.ts";
import { Button } from "#components/ui/button.tsx";
import { IconButton } from "#components/ui/icon-button.tsx";
import { Input } from "#components/ui/input.tsx";
import type { Weekday, WeeklySchedule } from "#server/core/time/schedule.ts";
import {
  addBlock,
  BLOCKS_MAX,
  type Block,
  copyMonday,
  DAY_NAMES,
  DAYS,
  dropBlock,
  readTime,
  setBlock,
} from "./edit-schedule.ts";

interface ScheduleEditorProps {
  value: WeeklySchedule;
  onChange: (week: WeeklySchedule) => void;
  /** What is wrong with one day, in words. */
  errorOf: (day: Weekday) => string | null;
  /** What a day without hours is called. */
  freeDay?: string;
}

/** A usual week: any number of blocks of working time a day, in the person's own zone. */
export function ScheduleEditor({ value, onChange, errorOf, freeDay = "Not working" }: ScheduleEditorProps) {
  return (
    <div className="border-line border-t">
      {DAYS.map((day) => (
        <DayLine key={day} day={day} week={value} onChange={onChange} error={errorOf(day)} freeDay={freeDay} />
      ))}
    </div>
  );
}

interface DayLineProps {
  day: Weekday;
  week: WeeklySchedule;
  onChange: (week: WeeklySchedule) => void;
  error: string | null;
  freeDay: string;
}

function DayLine({ day, week, onChange, error, freeDay }: DayLineProps) {
  const blocks = week[day];
  const { ids, drop } = useRowIds(blocks.length);
  const take = (at: number) => {
    drop(at);
    onChange(dropBlock(week, day, at));
  };
  return (
    <div
      role="group"
      aria-label={DAY_NAMES[day]}
      className="grid min-h-12 grid-cols-[104px_minmax(0,1fr)_auto] items-start gap-x-3 border-line-soft border-b py-2 max-sm:grid-cols-[minmax(0,1fr)_auto]"
    >
      <span aria-hidden="true" className="pt-1 font-medium text-sm max-sm:col-start-1 max-sm:pt-2.5 max-sm:text-base">
        {DAY_NAMES[day]}
      </span>
      <div className="flex min-w-0 flex-col gap-2 max-sm:col-span-2 max-sm:row-start-2">
        {blocks.length === 0 && <p className="py-1 text-ink-3 text-sm">{freeDay}</p>}
        {blocks.map((block, at) => (
          <BlockLine
            key={ids[at]}
            name={`${DAY_NAMES[day]}, block ${at + 1}`}
            block={block}
            onChange={(next) => onChange(setBlock(week, day, at, next))}
            onDrop={() => take(at)}
          />
        ))}
        {error && (
          <p role="alert" className="text-late-ink text-xs">
            {error}
          </p>
        )}
      </div>
      <DayButtons day={day} week={week} onChange={onChange} />
    </div>
  );
}

function DayButtons({ day, week, onChange }: Pick<DayLineProps, "day" | "week" | "onChange">) {
  return (
    <span className="flex items-center gap-1 max-sm:col-start-2 max-sm:row-start-1">
      {day === "mon" && (
        <IconButton
          label="Give Tuesday to Friday the same hours"
          icon={<Copy />}
          size="sm"
          onClick={() => onChange(copyMonday(week))}
        />
      )}
      <Button
        kind="quiet"
        size="sm"
        icon={<Plus />}
        aria-label={`Add hours on ${DAY_NAMES[day]}`}
        disabledReason={week[day].length >= BLOCKS_MAX && `A day has at most ${BLOCKS_MAX} blocks`}
        onClick={() => onChange(addBlock(week, day))}
      >
        Hours
      </Button>
    </span>
  );
}

interface BlockLineProps {
  name: string;
  block: Block;
  onChange: (block: Block) => void;
  onDrop: () => void;
}

/** One block of working time. */
function BlockLine({ name, block: [from, to], onChange, onDrop }: BlockLineProps) {
  return (
    <div className="flex items-center gap-2">
      <TimeInput label={`${name}, from`} value={from} onChange={(time) => onChange([time, to])} />
      <span className="text-ink-3 text-sm">to</span>
      <TimeInput label={`${name}, to`} value={to} onChange={(time) => onChange([from, time])} />
      <IconButton label={`Take out ${name}`} icon={<X />} size="sm" onClick={onDrop} />
      {to < from && <span className="text-ink-3 text-xs">next day</span>}
    </div>
  );
}

interface TimeInputProps {
  label: string;
  value: string;
  onChange: (time: string) => void;
}

/** A time of day by the 24-hour clock, typed as people type it; put in order when the cursor leaves. */
function TimeInput({ label, value, onChange }: TimeInputProps) {
  const [text, setText] = useState<string | null>(null);
  const settle = () => {
    if (text !== null) onChange(readTime(text) ?? text);
    setText(null);
  };
  return (
    <Input
      size="sm"
      inputMode="numeric"
      autoComplete="off"
      maxLength={5}
      placeholder="09:00"
      aria-label={label}
      aria-invalid={text === null && readTime(value) === null ? true : undefined}
      value={text ?? value}
      className="w-[68px] max-sm:w-20"
      onFocus={({ target }) => target.select()}
      onChange={({ target }) => setText(target.value)}
      onBlur={settle}
      onKeyDown={({ key }) => key === "Enter" && settle()}
    />
  );
}
