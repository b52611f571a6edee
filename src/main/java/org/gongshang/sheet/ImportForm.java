package org.gongshang.sheet;

import java.util.Set;
import org.springframework.web.multipart.MultipartFile;

/** A file as it was sent, with what was chosen for it. */
record ImportForm(String kind, MultipartFile file, Set<String> options, String key) {}
