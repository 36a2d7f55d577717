"use client";
import { useEffect } from "react";
import { LISTENING } from "./early-input.ts";

/** Tells the document that its page listens. Stands after the page, whose own listeners are there by then. */
export function Listening() {
  useEffect(() => {
    document.documentElement.dispatchEvent(new Event(LISTENING));
  }, []);
  return null;
}
