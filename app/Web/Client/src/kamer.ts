// Entry point of the room page.
export {};
