import { beforeEach, describe, expect, it, vi } from "vitest";
import type { Betreding, Weg } from "../../src/kamer/typen";

const hub = vi.hoisted(() => ({
  state: "Disconnected",
  bij: new Map<string, (x: unknown) => void>(),
  dicht: () => {},
  roept: [] as unknown[][],
}));

vi.mock("@microsoft/signalr", () => {
  const lijn = {
    get state() {
      return hub.state;
    },
    on: (naam: string, doe: (x: unknown) => void) => hub.bij.set(naam, doe),
    onclose: (doe: () => void) => (hub.dicht = doe),
    start: async () => void (hub.state = "Connected"),
    stop: async () => {
      hub.state = "Disconnected";
      hub.dicht();
    },
    invoke: async (...wat: unknown[]) => {
      hub.roept.push(wat);
      return { gelukt: true, heel: false };
    },
  };
  class HubConnectionBuilder {
    withUrl = () => this;
    configureLogging = () => this;
    build = () => lijn;
  }
  return { HubConnectionBuilder, HttpTransportType: { WebSockets: 1 }, HubConnectionState: { Disconnected: "Disconnected" }, LogLevel: { None: 6 } };
});

const gebeurd: string[] = [];

async function verbonden(): Promise<void> {
  const { Verbinding } = await import("../../src/kamer/verbinding");
  const lijn = new Verbinding("o", {
    bericht: () => {},
    betreden: (_: Betreding) => gebeurd.push("betreden"),
    weg: (w: Weg) => gebeurd.push(`weg ${w.regel} ${w.zin}`),
    verbroken: (_: number, zin: string) => gebeurd.push(`verbroken ${zin}`.trim()),
    cursor: () => "c7",
  });
  lijn.nu();
  await vi.advanceTimersByTimeAsync(0);
}

describe("een bericht dat je weg moet", () => {
  beforeEach(() => {
    vi.useFakeTimers();
    vi.stubGlobal("window", { setTimeout, clearTimeout, setInterval, addEventListener: () => {} });
    hub.state = "Disconnected";
    hub.roept.length = 0;
    gebeurd.length = 0;
  });

  it("is bij een storing (V05) alleen een lijn die wegvalt: terug met de cursor", async () => {
    await verbonden();
    hub.bij.get("Weg")!({ regel: "V05", zin: "De verbinding wordt opnieuw gemaakt." });
    expect(gebeurd).toEqual(["betreden", "verbroken"]);
    await vi.advanceTimersByTimeAsync(1_000);
    expect(gebeurd).toEqual(["betreden", "verbroken", "betreden"]);
    expect(hub.roept).toEqual([["Betreed", "o", "c7"], ["Betreed", "o", "c7"]]);
  });

  it("is bij te snel (V04) een rust zo lang als de server zegt: daarna vanzelf terug met de cursor", async () => {
    await verbonden();
    hub.bij.get("Weg")!({ regel: "V04", zin: "We wachten.", terugNa: 30 });
    await vi.advanceTimersByTimeAsync(29_999);
    expect(gebeurd).toEqual(["betreden", "verbroken We wachten."]);
    await vi.advanceTimersByTimeAsync(1);
    expect(gebeurd.at(-1)).toBe("betreden");
    expect(hub.roept.at(-1)).toEqual(["Betreed", "o", "c7"]);
  });

  it.each(["V04", "R09", "R48"])("is bij %s het einde, met de zin van de server", async (regel) => {
    await verbonden();
    hub.bij.get("Weg")!({ regel, zin: "Daarom." });
    await vi.advanceTimersByTimeAsync(60_000);
    expect(gebeurd).toEqual(["betreden", `weg ${regel} Daarom.`]);
  });
});
