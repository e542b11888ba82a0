// Laid between a process and its files (LD_PRELOAD): makes the k-th operation of a kind fail, slows syncing down, and
// writes down everything that was written, synced, made, renamed and deleted, so that a power cut can be replayed.
//
//   FAULTFS_DIR   the folder whose files are meant; its path as the process names it
//   FAULTFS_FAIL  <operation>:<k>:<errno>:once|on    operations: open read write sync truncate rename unlink
//   FAULTFS_SLOW  milliseconds that each sync takes longer
//   FAULTFS_LOG   where to write down: one line `<kind> <inode> <a> <b> <path>\0<path>\n`, then b bytes of data
//   FAULTFS_ALL   set: writes to any file are written down (kind w), whatever its folder

#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <pthread.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <time.h>
#include <unistd.h>

#define MOST_FDS 4096

enum kind { OPEN, READ, WRITE, SYNC, TRUNCATE, RENAME, UNLINK, KINDS };
static const char *names[KINDS] = {"open", "read", "write", "sync", "truncate", "rename", "unlink"};

static char watched[MOST_FDS];
static const char *dir;
static size_t dir_length;
static int log_fd = -1;
static int log_all;
static long slow_ms;
static int fail_kind = -1;
static long fail_at, seen[KINDS];
static int fail_errno, fail_on;
static pthread_mutex_t turn = PTHREAD_MUTEX_INITIALIZER;

#define REAL(name) __typeof__(&name) real = (__typeof__(&name))dlsym(RTLD_NEXT, #name)

__attribute__((constructor)) static void begin(void) {
  dir = getenv("FAULTFS_DIR");
  dir_length = dir ? strlen(dir) : 0;
  log_all = getenv("FAULTFS_ALL") != NULL;
  const char *slow = getenv("FAULTFS_SLOW");
  slow_ms = slow ? atol(slow) : 0;
  const char *log = getenv("FAULTFS_LOG");
  if (log) {
    int fd = syscall(SYS_openat, AT_FDCWD, log, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
    log_fd = fcntl(fd, F_DUPFD_CLOEXEC, 900);
    syscall(SYS_close, fd);
  }
  const char *fail = getenv("FAULTFS_FAIL");
  char kind[32], error[32], how[32];
  if (fail && sscanf(fail, "%31[^:]:%ld:%31[^:]:%31s", kind, &fail_at, error, how) == 4) {
    for (int i = 0; i < KINDS; i++) if (!strcmp(kind, names[i])) fail_kind = i;
    fail_errno = !strcmp(error, "ENOSPC") ? ENOSPC : !strcmp(error, "EMFILE") ? EMFILE : EIO;
    fail_on = !strcmp(how, "on");
  }
}

static int is_inside(const char *path) {
  if (!dir || !path) return 0;
  char full[PATH_MAX];
  if (path[0] != '/') {
    if (!getcwd(full, sizeof full)) return 0;
    size_t used = strlen(full);
    snprintf(full + used, sizeof full - used, "/%s", path);
    path = full;
  }
  return !strncmp(path, dir, dir_length) && (path[dir_length] == '/' || path[dir_length] == 0);
}

static int is_watched(int fd) { return fd >= 0 && fd < MOST_FDS && watched[fd]; }

static int fails(enum kind kind) {
  pthread_mutex_lock(&turn);
  long now = ++seen[kind];
  pthread_mutex_unlock(&turn);
  int hit = (int)kind == fail_kind && (now == fail_at || (fail_on && now > fail_at));
  if (hit) errno = fail_errno;
  return hit;
}

static void note(char kind, unsigned long inode, long a, long b, const char *first, const char *second,
                 const void *data) {
  if (log_fd < 0) return;
  int kept = errno;
  char head[2 * PATH_MAX + 128];
  int length = snprintf(head, sizeof head, "%c %lu %ld %ld %s", kind, inode, a, b, first ? first : "");
  head[length++] = 0;
  length += snprintf(head + length, sizeof head - length, "%s\n", second ? second : "");
  struct iovec parts[2] = {{head, length}, {(void *)data, data ? b : 0}};
  pthread_mutex_lock(&turn);
  syscall(SYS_writev, log_fd, parts, data ? 2 : 1);
  pthread_mutex_unlock(&turn);
  errno = kept;
}

static unsigned long inode_of(int fd) {
  struct stat found;
  return fstat(fd, &found) == 0 ? found.st_ino : 0;
}

static int opened(int fd, const char *path, int existed, int flags) {
  if (fd < 0 || fd >= MOST_FDS) return fd;
  watched[fd] = is_inside(path);
  if (watched[fd] && !existed && (flags & O_CREAT)) note('C', inode_of(fd), 0, 0, path, NULL, NULL);
  if (watched[fd] && existed && (flags & O_TRUNC)) note('T', inode_of(fd), 0, 0, NULL, NULL, NULL);
  return fd;
}

#define OPEN_BODY(call)                                                   \
  int existed = syscall(SYS_access, path, F_OK) == 0;                     \
  if (is_inside(path) && fails(OPEN)) return -1;                          \
  return opened(call, path, existed, flags);

#define MODE                                                              \
  mode_t mode = 0;                                                        \
  if (flags & (O_CREAT | O_TMPFILE)) {                                    \
    va_list rest;                                                         \
    va_start(rest, flags);                                                \
    mode = va_arg(rest, mode_t);                                          \
    va_end(rest);                                                         \
  }

int open(const char *path, int flags, ...) { MODE REAL(open); OPEN_BODY(real(path, flags, mode)) }
int open64(const char *path, int flags, ...) { MODE REAL(open64); OPEN_BODY(real(path, flags, mode)) }

int close(int fd) {
  REAL(close);
  if (fd >= 0 && fd < MOST_FDS) watched[fd] = 0;
  return real(fd);
}

#define READ_BODY(call)                                                   \
  if (is_watched(fd) && fails(READ)) return -1;                           \
  return call;

ssize_t read(int fd, void *to, size_t count) { REAL(read); READ_BODY(real(fd, to, count)) }
ssize_t pread(int fd, void *to, size_t count, off_t at) { REAL(pread); READ_BODY(real(fd, to, count, at)) }
ssize_t pread64(int fd, void *to, size_t count, off64_t at) { REAL(pread64); READ_BODY(real(fd, to, count, at)) }

static void noted_write(int fd, const void *from, long at, ssize_t done) {
  if (done <= 0 || log_fd < 0) return;
  if (is_watched(fd)) note('W', inode_of(fd), at, done, NULL, NULL, from);
  else if (fd == 1) note('A', 0, 0, done, NULL, NULL, from);
  else if (log_all) {
    struct stat found;
    if (fstat(fd, &found) == 0 && S_ISREG(found.st_mode)) note('w', found.st_ino, at, done, NULL, NULL, from);
  }
}

ssize_t write(int fd, const void *from, size_t count) {
  REAL(write);
  if (is_watched(fd) && fails(WRITE)) return -1;
  long at = is_watched(fd) ? lseek(fd, 0, SEEK_CUR) : 0;
  ssize_t done = real(fd, from, count);
  noted_write(fd, from, at, done);
  return done;
}

#define PWRITE_BODY(call)                                                 \
  if (is_watched(fd) && fails(WRITE)) return -1;                          \
  ssize_t done = call;                                                    \
  noted_write(fd, from, at, done);                                        \
  return done;

ssize_t pwrite(int fd, const void *from, size_t count, off_t at) { REAL(pwrite); PWRITE_BODY(real(fd, from, count, at)) }
ssize_t pwrite64(int fd, const void *from, size_t count, off64_t at) { REAL(pwrite64); PWRITE_BODY(real(fd, from, count, at)) }

ssize_t writev(int fd, const struct iovec *parts, int count) {
  REAL(writev);
  if (is_watched(fd) && fails(WRITE)) return -1;
  long at = is_watched(fd) ? lseek(fd, 0, SEEK_CUR) : 0;
  ssize_t done = real(fd, parts, count);
  ssize_t left = done;
  for (int i = 0; i < count && left > 0; i++) {
    ssize_t part = left < (ssize_t)parts[i].iov_len ? left : (ssize_t)parts[i].iov_len;
    noted_write(fd, parts[i].iov_base, at, part);
    at += part;
    left -= part;
  }
  return done;
}

static void linger(void) {
  if (slow_ms > 0) nanosleep(&(struct timespec){slow_ms / 1000, slow_ms % 1000 * 1000000}, NULL);
}

static int synced(int fd, int (*real)(int)) {
  if (!is_watched(fd)) return real(fd);
  if (fails(SYNC)) return -1;
  linger();
  int done = real(fd);
  struct stat found;
  if (done == 0 && fstat(fd, &found) == 0) {
    char link[64], path[PATH_MAX];
    snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
    ssize_t length = readlink(link, path, sizeof path - 1);
    path[length > 0 ? length : 0] = 0;
    note(S_ISDIR(found.st_mode) ? 'F' : 'S', found.st_ino, 0, 0, path, NULL, NULL);
  }
  return done;
}

int fsync(int fd) { REAL(fsync); return synced(fd, real); }
int fdatasync(int fd) { REAL(fdatasync); return synced(fd, real); }

#define TRUNCATE_BODY(call)                                               \
  if (is_watched(fd) && fails(TRUNCATE)) return -1;                       \
  int done = call;                                                        \
  if (done == 0 && is_watched(fd)) note('T', inode_of(fd), size, 0, NULL, NULL, NULL); \
  return done;

int ftruncate(int fd, off_t size) { REAL(ftruncate); TRUNCATE_BODY(real(fd, size)) }
int ftruncate64(int fd, off64_t size) { REAL(ftruncate64); TRUNCATE_BODY(real(fd, size)) }

int rename(const char *from, const char *to) {
  REAL(rename);
  int inside = is_inside(from) || is_inside(to);
  if (inside && fails(RENAME)) return -1;
  int done = real(from, to);
  if (inside && done == 0) note('R', 0, 0, 0, from, to, NULL);
  return done;
}

#define UNLINK_BODY                                                       \
  if (is_inside(path) && fails(UNLINK)) return -1;                        \
  int done = real(path);                                                  \
  if (is_inside(path) && done == 0) note('U', 0, 0, 0, path, NULL, NULL); \
  return done;

int unlink(const char *path) { REAL(unlink); UNLINK_BODY }
int remove(const char *path) { REAL(remove); UNLINK_BODY }

int mkdir(const char *path, mode_t mode) {
  REAL(mkdir);
  int done = real(path, mode);
  if (is_inside(path) && done == 0) note('D', 0, 0, 0, path, NULL, NULL);
  return done;
}

int rmdir(const char *path) {
  REAL(rmdir);
  int done = real(path);
  if (is_inside(path) && done == 0) note('X', 0, 0, 0, path, NULL, NULL);
  return done;
}
