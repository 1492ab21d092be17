import { execFile } from "node:child_process";
import { mkdir, mkdtemp, open, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { promisify } from "node:util";
import { assertAcknowledged, assertTruth, type Found } from "./truth.ts";
import { createWorld, type World } from "./world.ts";

const run = promisify(execFile);

const DISK_BYTES = 600 * 2 ** 20;
/** EXT4_IOC_SHUTDOWN with EXT4_GOING_FLAGS_NOLOGFLUSH: from here on nothing more reaches the disk, journal included. */
const SHUT_DOWN = `my $how = pack("L", 2); open(my $disk, "<", $ARGV[0]) or die; ioctl($disk, 0x8004587d, $how) or die;`;

/** Those who were killed may hold it for a moment longer. */
async function unmount(mounted: string): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      await run("umount", [mounted]);
      return;
    } catch (error) {
      if (attempt === 50) throw error;
      await pause(100);
    }
  }
}

/** A file system of its own that can lose its power: whatever was not on the disk by then is gone. */
interface Disk {
  readonly directory: string;
  cut(): Promise<void>;
  /** Mounts it again, which replays its journal. */
  restore(): Promise<void>;
  remove(): Promise<void>;
}

async function makeDisk(directory: string): Promise<Disk> {
  const image = join(directory, "disk.img");
  const mounted = join(directory, "disk");
  await mkdir(mounted);
  const file = await open(image, "w");
  await file.truncate(DISK_BYTES);
  await file.close();
  const device = (await run("losetup", ["--find", "--show", image])).stdout.trim();
  const remove = async (): Promise<void> => {
    await unmount(mounted);
    await run("losetup", ["--detach", device]);
  };
  const mount = (): Promise<unknown> => run("mount", [device, mounted]);
  try {
    await run("mkfs.ext4", ["-q", "-F", device]);
    await mount();
  } catch (error) {
    await run("losetup", ["--detach", device]);
    throw error;
  }
  return {
    directory: mounted,
    cut: async () => {
      await run("perl", ["-e", SHUT_DOWN, mounted]);
    },
    restore: async () => {
      await unmount(mounted);
      await mount();
    },
    remove,
  };
}

/** Why this machine cannot lose a disk's power, in a sentence; null where it can. */
export async function whyNotHere(): Promise<string | null> {
  if (process.getuid?.() !== 0) return "Simulated power cuts need root, to mount a file system of their own.";
  const directory = await mkdtemp(join(tmpdir(), "tandem-disk-"));
  try {
    const disk = await makeDisk(directory);
    const lost = await losesWhatWasNotSynced(disk).finally(() => disk.remove());
    return lost ? null : "A cut file system on this machine keeps what was never on its disk: nothing would be proved.";
  } catch (error) {
    const code = error instanceof Error && "code" in error ? String(error.code) : "unknown";
    return `This machine refuses a file system of one's own on a loop device (${code}), so no power cut is simulated.`;
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
}

/** The other half of the proof: a file that is synced stays, and one that is not is lost. */
async function losesWhatWasNotSynced(disk: Disk): Promise<boolean> {
  const write = async (name: string, synced: boolean): Promise<void> => {
    const file = await open(join(disk.directory, name), "w");
    await file.writeFile("written");
    if (synced) await file.sync();
    await file.close();
  };
  await write("synced", true);
  await write("not-synced", false);
  await disk.cut();
  await disk.restore();
  const text = (name: string): Promise<string> => readFile(join(disk.directory, name), "utf8").catch(() => "");
  if ((await text("synced")) !== "written") throw new Error("A synced file did not survive");
  return (await text("not-synced")) !== "written";
}

async function cutOnce(world: World, disk: Disk, round: number): Promise<void> {
  await world.writers.while(async () => {
    await pause(150 + ((round * 137) % 400));
    await disk.cut();
    await Promise.all([world.killServer(), world.database.kill()]);
    await disk.restore();
    await world.database.start();
    await world.startServer();
  });
  await assertAcknowledged(world);
}

/** Cuts the power of the database's disk in the middle of concurrent writing, so many times. */
export async function cutThePower(rounds: number, say: (sentence: string) => void): Promise<Found> {
  const directory = await mkdtemp(join(tmpdir(), "tandem-power-"));
  const disk = await makeDisk(directory);
  try {
    const world = await createWorld(directory, join(disk.directory, "postgres"));
    try {
      for (let round = 0; round < rounds; round += 1) {
        await cutOnce(world, disk, round);
        if ((round + 1) % 10 === 0) say(`${round + 1} of ${rounds} power cuts`);
      }
      return await assertTruth(world);
    } finally {
      await world.close();
    }
  } finally {
    await disk.remove();
    await rm(directory, { recursive: true, force: true });
  }
}
