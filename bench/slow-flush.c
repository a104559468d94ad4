/* A disk that makes each flush wait, for machines whose disk does not: preloaded, it lets fsync and fdatasync take FLUSH_MS milliseconds longer.
 *
 *   gcc -shared -fPIC -O2 -o out/slow-flush.so bench/slow-flush.c
 *   FLUSH_MS=2 LD_PRELOAD=$PWD/out/slow-flush.so dotnet run -c Release --project bench/Load -- …
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <stdlib.h>
#include <time.h>

static int flush(const char *name, int file)
{
    int (*real)(int) = (int (*)(int))dlsym(RTLD_NEXT, name);
    const char *asked = getenv("FLUSH_MS");
    long microseconds = asked ? (long)(atof(asked) * 1000) : 0;
    struct timespec wait = { microseconds / 1000000, microseconds % 1000000 * 1000 };
    int result = real(file);
    nanosleep(&wait, NULL);
    return result;
}

int fsync(int file) { return flush("fsync", file); }

int fdatasync(int file) { return flush("fdatasync", file); }
