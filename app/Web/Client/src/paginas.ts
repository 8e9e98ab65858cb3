// Entry point of all other pages.
export {};
