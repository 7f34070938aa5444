// The kernel's keyring. The C library has no functions for these system calls, and Swift cannot call the
// variadic one that reaches them.
#ifndef CANDOUR_KEYRING_H
#define CANDOUR_KEYRING_H

#include <errno.h>
#include <linux/keyctl.h>
#include <stddef.h>
#include <sys/syscall.h>
#include <unistd.h>

static inline long candour_key_add(const char *name, const void *octets, size_t count, int ring) {
    return syscall(SYS_add_key, "user", name, octets, count, (long)ring);
}

static inline long candour_key_find(int ring, const char *name) {
    return syscall(SYS_keyctl, (long)KEYCTL_SEARCH, (long)ring, "user", name, 0L);
}

static inline long candour_key_read(long key, void *octets, size_t count) {
    return syscall(SYS_keyctl, (long)KEYCTL_READ, key, octets, count, 0L);
}

static inline long candour_key_expire(long key, unsigned seconds) {
    return syscall(SYS_keyctl, (long)KEYCTL_SET_TIMEOUT, key, (long)seconds, 0L, 0L);
}

static inline long candour_key_remove(long key, int ring) {
    return syscall(SYS_keyctl, (long)KEYCTL_UNLINK, key, (long)ring, 0L, 0L);
}

static inline long candour_ring_link(int ring, int into) {
    return syscall(SYS_keyctl, (long)KEYCTL_LINK, (long)ring, (long)into, 0L, 0L);
}

static inline int candour_ring_session(void) { return KEY_SPEC_SESSION_KEYRING; }
static inline int candour_ring_user(void) { return KEY_SPEC_USER_KEYRING; }

#endif
