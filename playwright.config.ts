import { defineConfig } from "@playwright/test";

const widths = [
  { name: "390", viewport: { width: 390, height: 844 }, grep: /^(?!.*@(?:320|1280)\b)|@390\b/s },
  { name: "320", viewport: { width: 320, height: 640 }, grep: /@320\b/ },
  { name: "1280", viewport: { width: 1280, height: 900 }, grep: /@1280\b/ },
];

/** A journey runs at each width that it names as a tag: @320, @390, @1280. One without such a tag runs at 390. */
export default defineConfig({
  testDir: "test/journeys",
  outputDir: "test-results",
  globalSetup: "./test/support/share-cluster.ts",
  workers: 2,
  fullyParallel: false,
  forbidOnly: process.env["TANDEM_ACCEPTANCE"] === "1",
  timeout: 120_000,
  expect: { timeout: 10_000 },
  reporter: process.env["PLAYWRIGHT_JSON_OUTPUT_FILE"] ? [["list"], ["json"]] : [["list"]],
  use: {
    browserName: "chromium",
    headless: true,
    actionTimeout: 10_000,
    navigationTimeout: 15_000,
    trace: "off",
    video: "off",
    screenshot: "off",
    locale: "en-GB",
    timezoneId: "Europe/London",
    launchOptions: {
      executablePath: "/usr/bin/chromium",
      args: [
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
      ],
    },
  },
  projects: widths.map(({ name, viewport, grep }) => ({ name, grep, use: { viewport } })),
});
